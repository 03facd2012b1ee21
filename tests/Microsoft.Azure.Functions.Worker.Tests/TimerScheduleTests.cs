using System.Globalization;
using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class TimerScheduleTests
{
    private static readonly DateTime Noon = new(2024, 3, 15, 12, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("0 */15 * * * *", "2024-03-15T12:15:00")]
    [InlineData("30 0 12 * * *", "2024-03-15T12:00:30")]
    [InlineData("0 0 7 * * 1-5", "2024-03-18T07:00:00")]
    [InlineData("*/15 * * * *", "2024-03-15T12:15:00")]
    [InlineData("0 7 * * 1", "2024-03-18T07:00:00")]
    [InlineData("00:30:00", "2024-03-15T12:30:00")]
    [InlineData("1.00:00:00", "2024-03-16T12:00:00")]
    public void The_next_run_after_a_moment(string schedule, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), TimerSchedule.Parse(schedule, "Poll").Next(Noon));

    [Theory]
    [InlineData("")]
    [InlineData("every day")]
    [InlineData("0 0 25 * * *")]
    [InlineData("* * * *")]
    [InlineData("00:00:00")]
    [InlineData("-00:01:00")]
    public void What_is_no_schedule_is_refused_with_the_name_of_the_function(string schedule)
    {
        var exception = Assert.Throws<HostStartException>(() => TimerSchedule.Parse(schedule, "Poll"));

        Assert.Contains("'Poll'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 * * * * *", true)]
    [InlineData("00:01:00", true)]
    [InlineData("*/30 * * * * *", false)]
    [InlineData("00:00:59", false)]
    [InlineData("0,30 0 * * * *", false)]
    public void Only_runs_a_minute_apart_are_recorded(string schedule, bool expected) =>
        Assert.Equal(expected, TimerSchedule.Parse(schedule, "Poll").IsMonitorable(Noon));

    [Fact]
    public void A_date_that_never_comes_does_not_search_for_ever() =>
        Assert.True(TimerSchedule.Parse("0 0 0 30 2 *", "Poll").Next(Noon) > Noon.AddYears(1));
}
