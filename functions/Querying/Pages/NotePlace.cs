namespace Kamervragen.Querying.Pages;

/// <summary>A part of the page under which notes stand.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Index">Which question or notice, from 0; 0 for what there is one of.</param>
/// <param name="Document">The document of an earlier answer; else empty.</param>
internal readonly record struct NotePlace(NotePart Part, int Index = 0, string Document = "");
