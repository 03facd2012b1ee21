using Xunit.Abstractions;

namespace Kamervragen.Storage.Tests;

public sealed class StorageKeyTests(ITestOutputHelper output)
{
    [Fact]
    public void A_document_id_of_the_source_is_its_own_key() =>
        Assert.Equal("ah-tk-20232024-1309", StorageKey.Encode("ah-tk-20232024-1309"));

    [Theory]
    [InlineData("../../andere", "_2E._2F.._2Fandere")]
    [InlineData("a/b", "a_2Fb")]
    [InlineData("..", "_2E_2E")]
    [InlineData("einde.", "einde_2E")]
    [InlineData("a_2Fb", "a_5F2Fb")]
    [InlineData("é\t#", "_C3_A9_09_23")]
    public void No_id_can_leave_its_folder_or_break_a_key(string id, string key) => Assert.Equal(key, StorageKey.Encode(id));

    [Fact]
    public void The_longest_id_of_the_widest_characters_still_fits_in_a_key() =>
        Assert.InRange(StorageKey.Encode(new string('€', StorageKey.MaxIdLength)).Length, 1, StorageKey.MaxLength);

    [Fact]
    public void Long_ids_that_differ_only_at_the_end_have_different_keys()
    {
        var start = new string('€', StorageKey.MaxIdLength - 1);

        Assert.NotEqual(StorageKey.Encode(start + "a"), StorageKey.Encode(start + "b"));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_told_apart() =>
        Assert.NotEqual(StorageKey.Encode("\uD83D"), StorageKey.Encode("\uD83E"));

    [Fact]
    public void Different_ids_never_have_the_same_key()
    {
        const int Seed = 20260301;
        const string Alphabet = "aA0.-_/\\%é€ 2EFhu\uD83D\uDE00";
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var ids = Enumerable.Range(0, 20_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Alphabet[random.Next(Alphabet.Length)])))
            .ToHashSet(StringComparer.Ordinal);

        var keys = ids.Select(StorageKey.Encode).ToList();

        Assert.Equal(ids.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9._-]+$", key));
    }

    [Fact]
    public void An_id_beyond_the_limit_is_refused_with_its_length()
    {
        var exception = Assert.Throws<ArgumentException>(() => StorageKey.Encode(new string('a', StorageKey.MaxIdLength + 1)));

        Assert.Contains("121 characters; at most 120", exception.Message, StringComparison.Ordinal);
    }
}
