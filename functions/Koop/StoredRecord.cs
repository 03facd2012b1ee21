using System.Text;
using System.Xml;

namespace Kamervragen.Koop;

/// <summary>Reads a record that was kept for another try.</summary>
public static class StoredRecord
{
    /// <summary>Reads <see cref="KoopRecord.RecordXml"/> back; null where the text is no longer a usable record.</summary>
    public static KoopRecord? Parse(string xml)
    {
        try
        {
            return RecordReader.Read(Encoding.UTF8.GetBytes(xml), position: 1).Record;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
