using System.Xml;
using Kamervragen.Parsing.Blocks;

namespace Kamervragen.Parsing.Readers;

/// <summary>Keeps what the markup of a header sentence says beside its text: subject, dates, ministries, and the halves of names.</summary>
/// <param name="text">Takes the running text.</param>
internal sealed class XmlHeader(TextBuffer text)
{
    private readonly TextBuffer _given = new();
    private readonly TextBuffer _family = new();
    private Kopzin? _sentence;

    /// <summary>Whether a header sentence is being read.</summary>
    public bool IsOpen => _sentence is not null;

    /// <summary>Begins a sentence.</summary>
    public void Begin() => _sentence = new Kopzin();

    /// <summary>Ends the sentence.</summary>
    /// <returns>What was marked up in it; null where none was begun.</returns>
    public Kopzin? End()
    {
        var sentence = _sentence;
        _sentence = null;
        return sentence;
    }

    /// <summary>Where text directly inside an element goes.</summary>
    public TextBuffer Target(XmlTag current) => current switch
    {
        XmlTag.Voornaam => _given,
        XmlTag.Achternaam => _family,
        XmlTag.Nootref => Mark,
        _ => text,
    };

    /// <summary>The printed number inside a reference to a note.</summary>
    public TextBuffer Mark { get; } = new();

    /// <summary>Gives memory back; the last thing to do.</summary>
    public void Release()
    {
        _given.Release();
        _family.Release();
        Mark.Release();
    }

    /// <summary>An element begins.</summary>
    public void Open(XmlTag tag, XmlReader reader)
    {
        switch (tag)
        {
            case XmlTag.Onderwerp when _sentence is not null:
                _sentence.Onderwerp = (text.NextPosition, 0);
                break;
            case XmlTag.Datum when reader.GetAttribute("isodatum") is { } iso:
                _sentence?.Datums.Add((text.NextPosition, iso));
                break;
            case XmlTag.Organisatie when reader.GetAttribute("afkorting") is { } afkorting:
                _sentence?.Afkortingen.Add((text.NextPosition, afkorting));
                break;
            case XmlTag.Naam:
                _given.Clear();
                _family.Clear();
                break;
            default:
                break;
        }
    }

    /// <summary>An element ends.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="outer">The element it stands in.</param>
    public void Close(XmlTag tag, XmlTag outer)
    {
        if (tag == XmlTag.Onderwerp && _sentence?.Onderwerp is { } subject)
        {
            _sentence.Onderwerp = (subject.Start, Math.Max(0, text.Length - subject.Start));
        }
        else if (tag == XmlTag.Naam)
        {
            AppendName(_given);
            AppendName(_family);
        }
        else if (outer != XmlTag.Naam)
        {
            AppendName(tag == XmlTag.Voornaam ? _given : _family);
        }
    }

    // A first name and a surname stand apart, whichever comes first in the markup.
    private void AppendName(TextBuffer name)
    {
        if (name.Length > 0)
        {
            if (text.Length > 0 && char.IsLetter(text.Text[^1]))
            {
                text.Space();
            }

            text.Append(name.Text);
            name.Clear();
        }
    }
}
