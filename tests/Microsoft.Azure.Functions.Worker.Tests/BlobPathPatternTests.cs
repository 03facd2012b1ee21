using Microsoft.Azure.Functions.Worker.Blobs;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("publications/{name}", "2024/kv-1.xml", "name=2024/kv-1.xml")]
    [InlineData("publications/{id}/{version}.xml", "kv-1/2.xml", "id=kv-1 version=2")]
    [InlineData("publications/{id}/{version}.xml", "a/b/2.xml", "id=a/b version=2")]
    [InlineData("publications/raw/{id}.xml", "raw/kv-1.xml", "id=kv-1")]
    [InlineData("publications/fixed.xml", "fixed.xml", "")]
    [InlineData("publications", "anything", "name=anything")]
    public void A_matching_name_gives_its_tokens(string path, string name, string expected)
    {
        var pattern = BlobPathPattern.Parse(path, "Parse");

        Assert.True(pattern.TryMatch(name, out var tokens));
        Assert.Equal(expected, string.Join(' ', tokens.Select(token => $"{token.Key}={token.Value}")));
    }

    [Theory]
    [InlineData("publications/{id}/{version}.xml", "kv-1.xml")]
    [InlineData("publications/{id}.xml", "kv-1.xmlx")]
    [InlineData("publications/{id}.xml", "kv-1-xml")]
    [InlineData("publications/raw/{id}.xml", "cooked/kv-1.xml")]
    [InlineData("publications/fixed.xml", "fixed.xml.old")]
    public void Another_name_does_not_match(string path, string name) =>
        Assert.False(BlobPathPattern.Parse(path, "Parse").TryMatch(name, out _));

    [Theory]
    [InlineData("publications/raw/{id}.xml", "raw/")]
    [InlineData("publications/{id}", "")]
    [InlineData("publications/fixed.xml", "fixed.xml")]
    public void Only_names_with_the_fixed_beginning_are_listed(string path, string prefix) =>
        Assert.Equal(prefix, BlobPathPattern.Parse(path, "Parse").Prefix);

    [Theory]
    [InlineData("")]
    [InlineData("publications/")]
    [InlineData("{container}/{name}")]
    [InlineData("publications/{name")]
    [InlineData("publications/name}")]
    [InlineData("publications/{}")]
    [InlineData("publications/{a}/{A}")]
    public void A_path_that_makes_no_sense_is_refused_with_the_name_of_the_function(string path)
    {
        var exception = Assert.Throws<HostStartException>(() => BlobPathPattern.Parse(path, "Parse"));

        Assert.Contains("'Parse'", exception.Message, StringComparison.Ordinal);
    }
}
