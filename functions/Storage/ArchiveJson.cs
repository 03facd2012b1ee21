using System.Text.Json.Serialization;
using Kamervragen.Parsing;

namespace Kamervragen.Storage;

/// <summary>The fixed form of the metadata that goes into the hash of a version.</summary>
[JsonSerializable(typeof(KoopMetadata))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
