using System.Buffers;
using System.Text;
using System.Text.Json;
using Kamervragen.Querying.Exports;

namespace Kamervragen.Querying.Tests.Exports;

public sealed class Lines_of_a_file
{
    private static readonly ExportColumn<string?>[] Columns =
    [
        new("Voor", ExportType.Tekst, _ => "voor"),
        new("EenTekst", ExportType.Tekst, text => text),
        new("Na", ExportType.Getal, _ => "-3"),
    ];

    [Fact]
    public void Of_CSV_give_every_text_back_whatever_stands_in_it()
    {
        var lines = Csv.Read(Write(ExportFormat.Csv, Hostile.Texts));

        Assert.Equal(Hostile.Texts.Select(Hostile.Cell), lines.Select(line => line["EenTekst"]));
        Assert.All(lines, line => Assert.Equal(("voor", "-3"), (line["Voor"], line["Na"])));
    }

    [Fact]
    public void Of_CSV_give_random_texts_back()
    {
        const int Seed = 20310303;
        var random = new Random(Seed);
        var texts = Enumerable.Range(0, 2_000).Select(_ => RandomText(random)).ToArray();

        Assert.Equal(texts.Select(Hostile.Cell), Csv.Read(Write(ExportFormat.Csv, texts)).Select(line => line["EenTekst"]));
    }

    [Fact]
    public void Of_CSV_begin_with_a_byte_order_mark_and_a_header_and_end_in_CRLF()
    {
        var file = Write(ExportFormat.Csv, "x");

        Assert.Equal("\uFEFFVoor,EenTekst,Na\r\nvoor,x,-3\r\n", Encoding.UTF8.GetString(file));
    }

    [Fact]
    public void Of_CSV_tell_an_empty_text_from_none()
    {
        Assert.EndsWith("\r\nvoor,,-3\r\nvoor,\"\",-3\r\n", Encoding.UTF8.GetString(Write(ExportFormat.Csv, null, "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Of_CSV_are_no_formulas(string text)
    {
        Assert.StartsWith("'", Csv.Read(Write(ExportFormat.Csv, text))[0]["EenTekst"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NDJSON_give_every_text_back_whatever_stands_in_it()
    {
        var lines = Encoding.UTF8.GetString(Write(ExportFormat.Ndjson, Hostile.Texts)).Split('\n')[..^1];

        Assert.Equal(
            Hostile.Texts.Select(Hostile.WellFormed),
            lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("eenTekst").GetString()));
    }

    [Fact]
    public void Of_NDJSON_have_numbers_as_numbers_and_leave_out_what_is_absent() =>
        Assert.Equal("{\"voor\":\"voor\",\"na\":-3}\n", Encoding.UTF8.GetString(Write(ExportFormat.Ndjson, [null])));

    private static byte[] Write(ExportFormat format, params string?[] texts)
    {
        var output = new ArrayBufferWriter<byte>();
        var lines = LineWriter<string?>.Create(format, Columns);
        lines.WriteStart(output);
        foreach (var text in texts)
        {
            lines.Write(output, text);
        }

        return output.WrittenSpan.ToArray();
    }

    private static string RandomText(Random random)
    {
        const string Signs = ",\"\r\n=+-@\t' ;a\0é\uD83D\uDC1F";
        return string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => Signs[random.Next(Signs.Length)]));
    }
}
