using System.Security.Cryptography;
using System.Text;

namespace Kamervragen.Querying.Pages;

/// <summary>The style sheet of the pages, and the content security policy that allows it and nothing else.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet as it stands in the page, byte for byte what the policy names.</summary>
    public static string Css { get; } = Source.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>No script, no image, no font, no frame, no form: only this style sheet.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Source = """

        :root {
          color-scheme: light dark;
          --paper: #fcfbf8; --ink: #1c1e21; --soft: #575c63; --line: #d9d6cd; --tint: #f2efe7; --accent: #154273; --visited: #5b3a7e;
          --wait: #7a4300; --late: #a11616; --done: #1d5b34; --gone: #575c63;
          --read: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
          --plain: system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #15181c; --ink: #e6e4df; --soft: #a8adb4; --line: #373c43; --tint: #1e2329; --accent: #93c0f5; --visited: #c9aef0;
            --wait: #f0b566; --late: #ff9d94; --done: #86d3a0; --gone: #a8adb4;
          }
        }
        * { box-sizing: border-box; }
        html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0 auto; max-width: 46rem; padding: 0 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--read); overflow-wrap: break-word; }
        a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; overflow-wrap: anywhere; }
        a:visited { color: var(--visited); }
        a:hover { text-decoration-thickness: .14em; }
        :focus-visible { outline: .16rem solid var(--accent); outline-offset: .16rem; border-radius: .15rem; }
        h1, h2, h3, h4, dl, nav, footer, summary, .titel, .status, .melding, .terug, .tabel, .skip { font-family: var(--plain); }
        h1, h2, h3, h4, p, ul, dl, dd { margin: 0; }
        p + p, .tekst > * + * { margin-top: .8em; }
        ul { padding: 0; list-style: none; }
        abbr { text-decoration: none; }
        abbr[title] { text-decoration: underline dotted .06em; text-underline-offset: .2em; cursor: help; }
        code { font: .9em ui-monospace, "Cascadia Mono", Consolas, monospace; overflow-wrap: anywhere; }

        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: .5rem; padding: .4rem .8rem; background: var(--paper); }

        header { padding: 3rem 0 1.5rem; }
        h1 { color: var(--accent); font-size: .95rem; font-weight: 650; letter-spacing: .02em; }
        .titel { margin-top: .35rem; font-size: clamp(1.5rem, 1.1rem + 2.2vw, 2.15rem); font-weight: 700; line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
        .status { margin-top: 1rem; color: var(--soft); font-size: .92rem; }
        .status strong { display: inline-block; margin-right: .35rem; padding: .05rem .7rem; border: .1rem solid; border-radius: 2rem; font-weight: 650; }
        .open strong, .uitgesteld strong, .deels strong { color: var(--wait); }
        .beantwoord strong { color: var(--done); }
        .ingetrokken strong { color: var(--gone); }
        .laat { color: var(--late); font-weight: 600; }

        .feiten { border-block: .08rem solid var(--line); font-size: .92rem; line-height: 1.5; }
        .feiten > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: .45rem 0; }
        .feiten > div + div { border-top: .06rem solid var(--line); }
        dt { color: var(--soft); }
        .onderwerpen li { display: inline; }
        .onderwerpen li + li::before { content: "· "; color: var(--soft); }

        .sprong { display: flex; flex-wrap: wrap; gap: .4rem; align-items: baseline; margin-top: 1.5rem; color: var(--soft); font-size: .92rem; }
        .sprong ul { display: flex; flex-wrap: wrap; gap: .4rem; }
        .sprong a { display: block; min-width: 2.1rem; padding: .15rem .5rem; border: .06rem solid var(--line); border-radius: .3rem; text-align: center; text-decoration: none; }
        .sprong a:hover { background: var(--tint); }
        .sprong a:visited { color: var(--accent); }

        h2 { margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: .12rem solid var(--ink); font-size: 1.2rem; line-height: 1.3; }
        article { margin-top: 2.25rem; }
        h3 { color: var(--accent); font-size: 1rem; line-height: 1.4; }
        h3 a, h3 a:visited { color: inherit; text-decoration: none; }
        h3 a:hover { text-decoration: underline; }
        h4 { margin: 1.1rem 0 .3rem; color: var(--soft); font-size: .88rem; }
        article:target h3 { text-decoration: underline .2em; text-underline-offset: .3em; }
        .vraag { margin-top: .4rem; padding: .8rem 1.1rem; border-left: .22rem solid var(--accent); border-radius: 0 .3rem .3rem 0; background: var(--tint); }
        .melding { color: var(--soft); font-size: .92rem; }
        article > .melding { margin-top: .8rem; }

        .regels br { display: none; }
        .regels span { display: block; padding-left: 1.3em; text-indent: -1.3em; }
        .regels span + span { margin-top: .25em; }
        .tabel { overflow-x: auto; font-size: .88rem; }
        table { border-collapse: collapse; min-width: 60%; line-height: 1.4; }
        td { padding: .35rem .8rem .35rem 0; border-bottom: .06rem solid var(--line); vertical-align: top; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
        tr:first-child td { border-top: .1rem solid var(--ink); border-bottom-color: var(--ink); }

        .noten { margin-top: .9rem; padding-top: .5rem; border-top: .06rem solid var(--line); color: var(--soft); font-size: .86rem; line-height: 1.5; }
        .noten li { display: grid; grid-template-columns: 1.6rem 1fr; }
        .noten li + li { margin-top: .2rem; }
        .noten li:target { color: var(--ink); }
        .nr { font-family: var(--plain); font-size: .85em; }
        .terug { text-decoration: none; }

        details { margin-top: 1rem; font-size: .95rem; }
        summary { color: var(--accent); font-size: .88rem; cursor: pointer; }
        details > div { margin-top: .6rem; padding-left: 1.1rem; border-left: .12rem solid var(--line); }
        details h4:first-child { margin-top: 0; }

        .documenten { font-size: .92rem; line-height: 1.5; }
        .documenten > div + div { margin-top: 1rem; }
        .documenten > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .1rem 1rem; }
        .klein { color: var(--soft); font-family: var(--plain); font-size: .86rem; line-height: 1.5; }
        .klein li + li { margin-top: .5rem; }
        footer { margin-top: 3.5rem; padding-top: 1rem; border-top: .08rem solid var(--line); color: var(--soft); font-size: .86rem; }

        @media (max-width: 34rem) {
          header { padding-top: 1.75rem; }
          .feiten > div, .documenten > div { display: block; }
          .documenten dt { margin-top: .3rem; }
        }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #fff; --accent: #000; --visited: #000; --wait: #000; --late: #000; --done: #000; --gone: #000; }
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          header { padding-top: 0; }
          .sprong, .skip, .terug { display: none; }
          h2, h3, h4 { break-after: avoid; }
          .vraag, .noten li, tr, .documenten > div { break-inside: avoid; }
          .tabel { overflow: visible; }
          details::details-content { content-visibility: visible; }
        }

        """;
}
