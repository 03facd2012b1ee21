using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

internal static class TextBlockReader
{
    public static void Read(string text, IBlockSink sink) => sink.Accept(new Block(BlockKind.Meubilair, text));
}
