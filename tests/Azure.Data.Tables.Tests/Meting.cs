using System.Runtime.Serialization;

namespace Azure.Data.Tables.Tests;

/// <summary>A row of our own with a column of every type, for the tests; it means nothing.</summary>
public sealed class Meting : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Tekst { get; set; }

    public bool Waar { get; set; }

    public bool? MisschienWaar { get; set; }

    public int Aantal { get; set; }

    public int? MisschienAantal { get; set; }

    public long Groot { get; set; }

    public long? MisschienGroot { get; set; }

    public ulong ZonderTeken { get; set; }

    public double Breuk { get; set; }

    public double? MisschienBreuk { get; set; }

    public Guid Id { get; set; }

    public Guid? MisschienId { get; set; }

    public DateTime Moment { get; set; } = DateTime.UnixEpoch;

    public DateTime? MisschienMoment { get; set; }

    public DateTimeOffset Tijdstip { get; set; }

    public DateTimeOffset? MisschienTijdstip { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Dag { get; set; }

    public DayOfWeek? MisschienDag { get; set; }

    [DataMember(Name = "anders")]
    public string? Hernoemd { get; set; }

    [IgnoreDataMember]
    public string? Geheim { get; set; }

    public string Afgeleid => $"{Tekst}!";

    public static Meting Vol(string partitionKey, string rowKey) => new()
    {
        PartitionKey = partitionKey,
        RowKey = rowKey,
        Tekst = "één \"tekst\" met 'aanhalingstekens', <tekens> & \u2028 \U0001F600",
        Waar = true,
        MisschienWaar = false,
        Aantal = int.MinValue,
        MisschienAantal = 7,
        Groot = long.MaxValue,
        MisschienGroot = -1,
        ZonderTeken = 12,
        Breuk = 5,
        MisschienBreuk = 0.1,
        Id = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        MisschienId = new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        Moment = new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc).AddTicks(1_234_567),
        MisschienMoment = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Tijdstip = new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.FromHours(2)),
        MisschienTijdstip = DateTimeOffset.UnixEpoch,
        Bytes = [0, 1, 254, 255],
        Data = BinaryData.FromBytes(new byte[] { 9, 8, 7 }),
        Dag = DayOfWeek.Thursday,
        MisschienDag = DayOfWeek.Sunday,
        Hernoemd = "hernoemd",
        Geheim = "blijft hier",
    };
}
