namespace Kamervragen.Parsing.Blocks;

/// <summary>Takes the blocks of a document in reading order.</summary>
internal interface IBlockSink
{
    /// <summary>Takes one block; what it needs of the text it copies.</summary>
    void Accept(in Block block);

    /// <summary>Takes note of something in the source itself that is not right.</summary>
    void Flag(string code, string? plaats, string uitleg);
}
