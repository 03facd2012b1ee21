namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Reads the body of a message as host.json says it is written.</summary>
internal static class QueueBody
{
    /// <summary>The content, or null when the body is not Base64 where it should be.</summary>
    public static BinaryData? Decode(BinaryData wire, bool base64)
    {
        if (!base64)
        {
            return wire;
        }

        try
        {
            return BinaryData.FromBytes(Convert.FromBase64String(wire.ToString()));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
