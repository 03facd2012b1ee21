using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

internal static class HtmlBlockReader
{
    public static KoopMetadata? Read(string html, IBlockSink sink) { sink.Accept(new Block(BlockKind.Meubilair, html)); return null; }
}
