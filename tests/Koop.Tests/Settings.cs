using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamervragen.Koop.Tests;

public sealed class Settings
{
    [Fact]
    public void Are_good_as_they_come() => Validate();

    [Fact]
    public void Point_at_the_real_source_and_ask_it_once_a_second_unless_told_otherwise()
    {
        var options = new KoopOptions();
        Assert.Equal(new Uri("https://repository.overheid.nl"), options.BaseAddress);
        Assert.Equal(1, options.RequestsPerSecond);
    }

    [Theory]
    [InlineData("BaseAddress", "http://repository.overheid.nl")]
    [InlineData("BaseAddress", "repository.overheid.nl")]
    [InlineData("UserAgent", "Mozilla/5.0")]
    [InlineData("UserAgent", "x (+https://example.org)\r\nHost: elders")]
    [InlineData("PageSize", "0")]
    [InlineData("PageSize", "1001")]
    [InlineData("MaxPages", "0")]
    [InlineData("MaxDocumentBytes", "0")]
    [InlineData("MaxPageBytes", "-1")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("RequestsPerSecond", "0")]
    [InlineData("RequestsPerSecond", "NaN")]
    [InlineData("BreakerFailureRatio", "1.5")]
    [InlineData("BreakerMinimum", "1")]
    [InlineData("AttemptTimeout", "00:00:00")]
    [InlineData("SearchTimeout", "2.00:00:00")]
    [InlineData("RetryDelay", "-00:00:01")]
    [InlineData("MaxRetryAfter", "-00:00:01")]
    [InlineData("BreakerSampling", "00:00:00.1")]
    [InlineData("BreakDuration", "00:00:00")]
    public void That_cannot_work_are_refused_at_the_start_in_one_sentence_that_names_them(string setting, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Validate((setting, value)));
        var sentence = Assert.Single(refused.Failures);
        Assert.StartsWith($"Koop:{setting} is ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://repository.overheid.nl/frbr/x", true)]
    [InlineData("https://ZOEK.officielebekendmakingen.nl/x", true)]
    [InlineData("https://erbij.example/x", true)]
    [InlineData("https://basis.example:8443/x", true)]
    [InlineData("https://basis.example/x", false)]
    [InlineData("https://repository.overheid.nl:8443/x", false)]
    [InlineData("http://repository.overheid.nl/x", false)]
    [InlineData("https://gebruiker:geheim@repository.overheid.nl/x", false)]
    [InlineData("https://repository.overheid.nl.example.org/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relatief", false)]
    public void Say_which_addresses_may_be_fetched(string url, bool allowed)
    {
        var options = new KoopOptions { BaseAddress = new Uri("https://basis.example:8443") };
        options.AllowedHosts.Add("erbij.example");
        Assert.Equal(allowed, new HostGuard(options).Allows(new Uri(url, UriKind.RelativeOrAbsolute)));
    }

    private static void Validate(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Koop:{setting.Key}", (string?)setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddLogging().AddKoop(configuration).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
