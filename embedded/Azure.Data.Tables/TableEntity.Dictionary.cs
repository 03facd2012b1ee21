using System.Collections;

namespace Azure.Data.Tables;

// The package says nothing of null for these members: a column can be set to null, and then counts as absent.
#nullable disable annotations
#nullable disable warnings
public sealed partial class TableEntity : IDictionary<string, object>
{
    private readonly Dictionary<string, object> _columns;

    /// <summary>A row with these columns.</summary>
    /// <param name="values">The columns, keys of the row included; copied.</param>
    public TableEntity(IDictionary<string, object> values) =>
        _columns = values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);

    // Takes the dictionary over: for rows that were just read, which nobody else holds.
    internal TableEntity(Dictionary<string, object> columns, bool owned)
    {
        System.Diagnostics.Debug.Assert(owned, "The other constructor copies.");
        _columns = columns;
    }

    /// <summary>
    /// The value of a column; <c>null</c> where the row lacks it. A column that holds a <see cref="long"/> or a <see cref="double"/>
    /// keeps its type when an <see cref="int"/> is assigned.
    /// </summary>
    public object this[string key]
    {
        get
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            return _columns.GetValueOrDefault(key);
        }

        set
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            _columns[key] = Coerce(_columns.GetValueOrDefault(key), value);
        }
    }

    /// <summary>How many columns the row has, keys and metadata included.</summary>
    public int Count => _columns.Count;

    /// <summary>The names of the columns, keys and metadata included.</summary>
    public ICollection<string> Keys => _columns.Keys;

    /// <inheritdoc/>
    ICollection<object> IDictionary<string, object>.Values => _columns.Values;

    /// <inheritdoc/>
    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>Sets a column that the row does not have.</summary>
    /// <exception cref="ArgumentException">The row has the column.</exception>
    public void Add(string key, object value) => _columns.Add(key, value);

    /// <summary>Whether the row has a column.</summary>
    public bool ContainsKey(string key) => _columns.ContainsKey(key);

    /// <summary>Drops a column.</summary>
    /// <returns>Whether the row had it.</returns>
    public bool Remove(string key) => _columns.Remove(key);

    /// <summary>Looks for a column.</summary>
    /// <returns>Whether the row has it.</returns>
    public bool TryGetValue(string key, out object value) => _columns.TryGetValue(key, out value);

    /// <summary>Drops all columns.</summary>
    public void Clear() => _columns.Clear();

    /// <inheritdoc/>
    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => this[item.Key] = item.Value;

    /// <inheritdoc/>
    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_columns).Contains(item);

    /// <inheritdoc/>
    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_columns).CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_columns).Remove(item);

    /// <inheritdoc/>
    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _columns.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _columns.GetEnumerator();

    private static object Coerce(object existing, object value) => (existing, value) switch
    {
        (double, int whole) => (double)whole,
        (long, int whole) => (long)whole,
        (string, DateTime or DateTimeOffset) => value.ToString(),
        _ => value,
    };
}
