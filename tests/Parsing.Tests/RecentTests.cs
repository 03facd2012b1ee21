using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Tests;

/// <summary>What is remembered between documents is right or is not remembered.</summary>
public sealed class RecentTests
{
    private readonly Recent<string> _recent = new();

    [Fact]
    public void A_text_is_known_once_it_was_kept()
    {
        Assert.Null(_recent.Find("het lid Vlinder"));

        _recent.Keep("het lid Vlinder", "Vlinder");

        Assert.Equal("Vlinder", _recent.Find("het lid Vlinder"));
    }

    [Fact]
    public void No_text_is_taken_for_another_however_many_there_are()
    {
        for (var number = 0; number < 10_000; number++)
        {
            Assert.Null(_recent.Find($"het lid Vlinder {number:00000} (Wolkenpartij)"));
            _recent.Keep($"het lid Vlinder {number:00000} (Wolkenpartij)", $"{number}");
        }

        var known = Enumerable.Range(0, 10_000).Select(number => (number, Said: _recent.Find($"het lid Vlinder {number:00000} (Wolkenpartij)"))).Where(text => text.Said is not null).ToList();
        Assert.All(known, text => Assert.Equal($"{text.number}", text.Said));
        Assert.InRange(known.Count, 1, 1024);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(201)]
    public void A_text_that_is_too_short_or_too_long_to_come_back_is_not_kept(int length)
    {
        var text = new string('x', length);

        Assert.Equal("said", _recent.Keep(text, "said"));
        Assert.Null(_recent.Find(text));
    }
}
