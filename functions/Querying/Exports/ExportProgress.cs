using System.Runtime.InteropServices;

namespace Kamervragen.Querying.Exports;

/// <summary>How far a file is.</summary>
/// <param name="Done">The sets that have been written.</param>
/// <param name="Total">The sets that fit; those that have gone since are never written.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExportProgress(int Done, int Total);
