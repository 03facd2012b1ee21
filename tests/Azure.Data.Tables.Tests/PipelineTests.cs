using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests;

public sealed class PipelineTests
{
    private const string Row = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Aantal":1}""";

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_passing_fault_is_tried_again_and_signed_again(int status)
    {
        var stub = new StubHandler(StubHandler.Answer(status), StubHandler.Answer(status), StubHandler.Answer(200, Row));

        TableEntity row = await stub.Table(maxRetries: 3).GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(1, row.GetInt32("Aantal"));
        Assert.Equal(3, stub.Requests.Count);
        Assert.All(stub.Requests, request => Assert.NotNull(request.Headers.Authorization));
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_an_error_after_the_retries_that_were_asked()
    {
        var stub = new StubHandler(StubHandler.Answer(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}"""));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table(maxRetries: 2).UpsertEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy", 3), (exception.Status, exception.ErrorCode, stub.Requests.Count));
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        var stub = new StubHandler(StubHandler.Answer(409));

        await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table(maxRetries: 3).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("application/json", """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"De rij bestaat."}}}""")]
    [InlineData("application/xml", """<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>EntityAlreadyExists</m:code><m:message xml:lang="en-US">De rij bestaat.</m:message></m:error>""")]
    [InlineData("application/xml", "\uFEFF<Error><Code>EntityAlreadyExists</Code><Message>De rij bestaat.</Message></Error>")]
    public async Task The_code_and_the_message_are_read_from_json_and_from_xml(string mediaType, string body)
    {
        var stub = new StubHandler(StubHandler.Answer(409, body, mediaType));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.True(exception.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.StartsWith("De rij bestaat.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Bad gateway")]
    [InlineData("{\"error\":")]
    [InlineData("[1,2]")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><Error><Code>&b;</Code></Error>")]
    [InlineData("")]
    public async Task A_body_that_says_nothing_leaves_the_status_and_the_code_of_the_header(string body)
    {
        var stub = new StubHandler(StubHandler.Answer(403, body, headers: ("x-ms-error-code", "AuthenticationFailed")));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((403, "AuthenticationFailed"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task Errors_hold_no_key_signature_or_token()
    {
        var stub = new StubHandler(StubHandler.Answer(403));
        var table = new TableClient("TableEndpoint=https://naam.table.core.windows.net/;SharedAccessSignature=sv=1&sig=geheim", "tabel", stub.Options());

        var bySignature = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var byKey = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().AddEntityAsync(new TableEntity("p", "r")));

        Assert.DoesNotContain("geheim", bySignature.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SharedKey", byKey.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_does_not_count_as_existing()
    {
        var stub = new StubHandler(StubHandler.Answer(409, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wacht."}}}"""));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().CreateIfNotExistsAsync());

        Assert.True(exception.ErrorCode == TableErrorCode.TableBeingDeleted);
    }

    [Fact]
    public async Task A_cancelled_request_is_cancelled()
    {
        var stub = new StubHandler(StubHandler.Answer(200, Row));
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stub.Table().GetEntityAsync<TableEntity>("p", "r", null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stub.Table().QueryAsync<TableEntity>(cancellationToken: cancelled).AllAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in stub.Table().QueryAsync<TableEntity>().WithCancellation(cancelled))
            {
                Assert.Fail($"{row.RowKey} came after all.");
            }
        });
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        var silent = new SilentHandler();
        var options = new TableClientOptions
        {
            Transport = new Core.Pipeline.HttpClientTransport(silent),
            Retry = { MaxRetries = 0, NetworkTimeout = TimeSpan.FromMilliseconds(50) },
        };

        await Assert.ThrowsAsync<TaskCanceledException>(
            () => new TableClient("UseDevelopmentStorage=true", "tabel", options).GetEntityAsync<TableEntity>("p", "r"));
    }

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_last()
    {
        var stub = new StubHandler(
            StubHandler.Answer(200, """{"value":[]}""", headers: [("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--")]),
            StubHandler.Answer(200, $$"""{"odata.metadata":"x","value":[{{Row}}]}""", headers: ("x-ms-continuation-NextPartitionKey", "a+b/c=")),
            StubHandler.Answer(200, """{"value":[]}"""));

        var rows = await stub.Table().QueryAsync<TableEntity>().AllAsync();

        Assert.Single(rows);
        Assert.EndsWith("&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21cg--", stub.Requests[1].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("&NextPartitionKey=a%2Bb%2Fc%3D", stub.Requests[2].RequestUri!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_are_read_whether_they_come_before_or_after_the_value()
    {
        var stub = new StubHandler(StubHandler.Answer(200, """
            {"odata.metadata":"m","odata.type":"t","odata.id":"i","odata.editLink":"e","odata.etag":"W/\"1\"","Na":"5","Na@odata.type":"Edm.Int64",
            "Voor@odata.type":"Edm.Int64","Voor":"6","Timestamp":"2024-07-01T12:00:00.1234567Z","Geheel":5.0,"Nan@odata.type":"Edm.Double","Nan":"NaN","Niets":null}
            """));

        TableEntity row = await stub.Table().GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((5L, 6L, 5.0, double.NaN, null), (row["Na"], row["Voor"], row["Geheel"], row["Nan"], row["Niets"]));
        Assert.Equal(new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(1_234_567), row.Timestamp);
        Assert.Equal("W/\"1\"", row.ETag.ToString());
        Assert.DoesNotContain(row.Keys, key => key is "odata.metadata" or "odata.type" or "odata.id" or "odata.editLink");
    }

    [Fact]
    public async Task An_answer_of_something_else_than_the_service_is_an_error()
    {
        var stub = new StubHandler(StubHandler.Answer(200, "[]"), StubHandler.Answer(200, "{}"));

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => stub.Table().GetEntityAsync<TableEntity>("p", "r"));
        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => stub.Table().QueryAsync<TableEntity>().AllAsync());
    }

    [Fact]
    public async Task A_transaction_that_is_refused_as_a_whole_is_an_error_without_an_index()
    {
        var stub = new StubHandler(StubHandler.Answer(413, "<Error><Code>RequestBodyTooLarge</Code><Message>Te groot.</Message></Error>", "application/xml"));

        var exception = await Assert.ThrowsAsync<RequestFailedException>(
            () => stub.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal((413, "RequestBodyTooLarge"), (exception.Status, exception.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_with_fewer_answers_than_steps_is_an_error()
    {
        var stub = new StubHandler(StubHandler.Answer(202, "--batchresponse_1\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n--batchresponse_1--", "multipart/mixed"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => stub.Table().SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.Add, new TableEntity("p", "b")),
        ]));
    }

    [Fact]
    public async Task A_step_can_be_refused_in_xml_too()
    {
        var stub = new StubHandler(StubHandler.Answer(
            202,
            """
            --batchresponse_1
            Content-Type: multipart/mixed; boundary=changesetresponse_1

            --changesetresponse_1
            Content-Type: application/http

            HTTP/1.1 409 Conflict
            Content-Type: application/xml

            <m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
              <m:code>EntityAlreadyExists</m:code>
              <m:message>7:De rij bestaat.</m:message>
            </m:error>
            --changesetresponse_1--
            --batchresponse_1--
            """,
            "multipart/mixed"));

        var exception = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => stub.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal((409, "EntityAlreadyExists", 7), (exception.Status, exception.ErrorCode, exception.FailedTransactionActionIndex));
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Waiting for ever does not end.");
        }
    }
}
