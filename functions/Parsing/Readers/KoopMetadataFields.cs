using System.Globalization;
using Kamervragen.Parsing.Grammar;

namespace Kamervragen.Parsing.Readers;

/// <summary>Collects metadata by name, as each of KOOP's forms names it: <c>DC.title</c>, <c>dcterms:title</c>, <c>title</c>.</summary>
internal sealed class KoopMetadataFields
{
    private readonly List<string> _questionNumbers = [];
    private readonly List<string> _askers = [];
    private readonly List<string> _answerers = [];
    private readonly List<string> _categories = [];
    private readonly List<string> _appendices = [];
    private KoopMetadata _metadata = KoopMetadata.Empty;
    private bool _hasExactModified;

    /// <summary>Takes one field; a name of no meaning to us is passed over.</summary>
    public void Set(string? name, string? scheme, string? content)
    {
        var value = content?.Trim();
        if (string.IsNullOrEmpty(name) || string.IsNullOrEmpty(value))
        {
            return;
        }

        var local = name.AsSpan(name.LastIndexOf('.') + 1);
        if (!SetList(local, value) && !SetDate(local, value))
        {
            SetText(local, scheme, value);
        }
    }

    /// <summary>The metadata collected.</summary>
    public KoopMetadata ToMetadata() => _metadata with
    {
        Vraagnummers = _questionNumbers,
        Indieners = _askers,
        Ontvangers = _answerers,
        Rubrieken = _categories,
        Aanhangsels = _appendices,
    };

    private bool SetList(ReadOnlySpan<char> name, string value)
    {
        var list = name switch
        {
            "vraagnummer" or "vraagNummer" => _questionNumbers,
            "indiener" => _askers,
            "ontvanger" => _answerers,
            "category" or "subject" => _categories,
            "aanhangsel" => _appendices,
            _ => null,
        };
        if (list is null)
        {
            return false;
        }

        var normal = list == _questionNumbers ? Vraagnummer.Normalize(value) ?? value : value;
        if (!list.Contains(normal, StringComparer.Ordinal))
        {
            list.Add(normal);
        }

        return true;
    }

    private bool SetDate(ReadOnlySpan<char> name, string value)
    {
        switch (name)
        {
            case "datumIndiening":
                _metadata = _metadata with { DatumIndiening = _metadata.DatumIndiening ?? DutchDate.ParseIso(value) };
                return true;
            case "datumOntvangst":
                _metadata = _metadata with { DatumOntvangst = _metadata.DatumOntvangst ?? DutchDate.ParseIso(value) };
                return true;
            case "issued":
                _metadata = _metadata with { Issued = _metadata.Issued ?? DutchDate.ParseIso(value) };
                return true;
            case "available":
                _metadata = _metadata with { Available = _metadata.Available ?? DutchDate.ParseIso(value) };
                return true;
            case "modified" or "datumTijdstipWijzigingWork":
                SetModified(name[0] == 'd', value);
                return true;
            default:
                return false;
        }
    }

    private void SetModified(bool exact, string value)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if ((exact || !_hasExactModified) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, Styles, out var modified))
        {
            _metadata = _metadata with { Modified = modified };
            _hasExactModified |= exact;
        }
    }

    private void SetText(ReadOnlySpan<char> name, string? scheme, string value)
    {
        switch (name)
        {
            case "identifier":
                _metadata = _metadata with { Identifier = _metadata.Identifier ?? value };
                break;
            case "title":
                _metadata = _metadata with { Titel = _metadata.Titel ?? value };
                break;
            case "publicationName" or "publicatienaam":
                _metadata = _metadata with { Publicatienaam = _metadata.Publicatienaam ?? value };
                break;
            case "subrubriek":
                _metadata = _metadata with { Subrubriek = value };
                break;
            case "type" when scheme is "OVERHEIDop.AanhangselTypen" or "OVERHEIDop.KamervraagTypen":
                _metadata = _metadata with { Subrubriek = _metadata.Subrubriek ?? value };
                break;
            case "vergaderjaar":
                _metadata = _metadata with { Vergaderjaar = _metadata.Vergaderjaar ?? Vergaderjaren.Find(value) ?? value };
                break;
            case "aanhangselNummer" or "aanhangselnummer":
                _metadata = _metadata with { Aanhangselnummer = _metadata.Aanhangselnummer ?? value };
                break;
            case "documentStatus" or "documentstatus":
                _metadata = _metadata with { Documentstatus = _metadata.Documentstatus ?? value };
                break;
            default:
                break;
        }
    }
}
