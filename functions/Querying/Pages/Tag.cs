namespace Kamervragen.Querying.Pages;

/// <summary>The elements a page can be made of: all there are, so that none can come from a text.</summary>
internal enum Tag
{
    Html, Head, Meta, Title, Link, Body, Header, Main, Footer, Nav, Section, Article, Hgroup, Div,
    H1, H2, H3, H4, P, Br, Ul, Li, Dl, Dt, Dd, Details, Summary, Table, Tbody, Tr, Td,
    A, Abbr, Span, Strong, Time, Code,
}
