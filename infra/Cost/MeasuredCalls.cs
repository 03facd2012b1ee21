namespace Kamervragen.Cost;

/// <summary>Calls as counted between the pipeline and the storage emulator; a test counts them again.</summary>
/// <param name="IdlePoll">A poll that finds nothing.</param>
/// <param name="FirstDocument">A poll that finds the first document of a dossier, and its processing.</param>
/// <param name="SecondDocument">The same for the next document of that dossier.</param>
/// <param name="ThirdDocument">And for the one after it.</param>
internal sealed record MeasuredCalls(Calls IdlePoll, Calls FirstDocument, Calls SecondDocument, Calls ThirdDocument);
