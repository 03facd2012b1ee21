using System.Globalization;
using System.Text;
using System.Xml;

namespace Azure.Data.Tables.Internal;

/// <summary>Values as they are written in a filter.</summary>
internal static class FilterLiteral
{
    /// <summary>A value of an interpolated filter.</summary>
    /// <exception cref="ArgumentException">The type has no form in a filter.</exception>
    public static string OfArgument(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or float or double or decimal =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "L",
        DateTime moment => Date(moment.ToUniversalTime()),
        char text => Quote(text.ToString()),
        StringBuilder text => Quote(text.ToString()),
        BinaryData bytes => Bytes(bytes.ToMemory().Span),
        _ => Shared(value) ?? throw new ArgumentException($"A filter cannot hold a value of type {value!.GetType()}.", nameof(value)),
    };

    /// <summary>A value of a filter that is written as an expression.</summary>
    /// <exception cref="InvalidOperationException">The type has no form in a filter.</exception>
    public static string OfConstant(object? value) => value switch
    {
        sbyte or byte or short or int => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        double number => WithPoint(XmlConvert.ToString(number)),
        float number => XmlConvert.ToString(number) + "f",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        DateTime moment => Date(moment),
        _ => Shared(value) ?? throw new InvalidOperationException($"A filter cannot hold a value of type {value!.GetType()}."),
    };

    private static string? Shared(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        Guid guid => $"guid'{guid}'",
        byte[] bytes => Bytes(bytes),
        DateTimeOffset moment => Date(moment.UtcDateTime),
        string text => Quote(text),
        _ => null,
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Bytes(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexString(bytes)}'";

    private static string Date(DateTime moment) =>
        $"datetime'{XmlConvert.ToString(moment, XmlDateTimeSerializationMode.RoundtripKind)}'";

    // 5 would be an integer to the service.
    private static string WithPoint(string number) => number.All(char.IsAsciiDigit) ? number + ".0" : number;
}
