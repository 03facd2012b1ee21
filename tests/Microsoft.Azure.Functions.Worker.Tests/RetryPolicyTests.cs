using System.Globalization;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, "00:00:10")]
    [InlineData(2, "00:00:20")]
    [InlineData(4, "00:01:20")]
    [InlineData(7, "00:10:00")]
    [InlineData(1000, "00:10:00")]
    public void The_wait_doubles_from_the_minimum_to_the_maximum(int retry, string expected)
    {
        var attribute = new ExponentialBackoffRetryAttribute(5, "00:00:10", "00:10:00");

        Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), RetryPolicy.Delay(attribute, retry));
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    [InlineData(0, 1, false)]
    [InlineData(-1, 1000, true)]
    public void A_retry_is_allowed_up_to_the_count_and_without_end_at_minus_one(int count, int retry, bool expected) =>
        Assert.Equal(expected, RetryPolicy.Allows(new FixedDelayRetryAttribute(count, "00:00:01"), retry));

    [Fact]
    public void Without_an_attribute_nothing_is_retried() => Assert.False(RetryPolicy.Allows(attribute: null, 1));
}
