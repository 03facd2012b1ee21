using System.Buffers;
using AngleSharp.Dom;

namespace Kamervragen.Parsing.Readers.Html;

/// <summary>Steps through a tree along its pointers: no recursion, and no selector to be compiled first.</summary>
internal static class HtmlTree
{
    /// <summary>What stands between classes.</summary>
    public static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    /// <summary>The node after a node, in reading order, below a root; null after the last.</summary>
    /// <param name="node">Where to go on.</param>
    /// <param name="root">What holds all nodes wanted.</param>
    /// <param name="skip">Whether to pass over what is below <paramref name="node"/>.</param>
    public static INode? Next(INode node, INode root, bool skip)
    {
        if (!skip && node.FirstChild is { } child)
        {
            return child;
        }

        INode? up = node;
        while (up is not null && !ReferenceEquals(up, root))
        {
            if (up.NextSibling is { } sibling)
            {
                return sibling;
            }

            up = up.Parent;
        }

        return null;
    }

    /// <summary>The first element below a root that is wanted; null where there is none.</summary>
    public static IElement? First(INode root, Func<IElement, bool> isWanted)
    {
        for (var node = Next(root, root, skip: false); node is not null; node = Next(node, root, skip: false))
        {
            if (node is IElement element && isWanted(element))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>Whether an element has a class.</summary>
    public static bool HasClass(IElement element, string name) => HasClass(element.ClassName, name);

    /// <summary>Whether a list of classes holds a class.</summary>
    public static bool HasClass(ReadOnlySpan<char> classes, string name)
    {
        foreach (var range in classes.SplitAny(Blanks))
        {
            if (classes[range].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
