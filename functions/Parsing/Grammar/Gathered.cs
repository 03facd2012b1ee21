using System.Runtime.InteropServices;

namespace Kamervragen.Parsing.Grammar;

/// <summary>A list of lists that were read. Nearly always there is one, which may belong to other documents as well and stays as it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Gathered<T>
{
    private static readonly List<T> None = [];
    private List<T>? _items;
    private bool _isOwn;

    /// <summary>All of it; nobody else adds any.</summary>
    public readonly List<T> Items => _items ?? None;

    /// <summary>Adds what was read.</summary>
    public void Add(List<T> more)
    {
        if (_items is not { Count: > 0 })
        {
            _items = more;
            return;
        }

        if (!_isOwn)
        {
            _items = [.. _items];
            _isOwn = true;
        }

        _items.AddRange(more);
    }
}
