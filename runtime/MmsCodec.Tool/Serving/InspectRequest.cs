using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MmsCodec.Inspection;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting;
using MmsCodec.Tool.Page;

namespace MmsCodec.Tool.Serving;

/// <summary>The page asks what octets mean: they are the body of a POST, the answer is the model that a page from a file has in it.</summary>
internal static class InspectRequest
{
    /// <summary>No browser sends this to another site without asking it first.</summary>
    public const string ContentType = "application/octet-stream";

    public const int MostOctets = 64 << 20;

    public static async Task AnswerAsync(HttpContext context)
    {
        CancellationToken cancellation = context.RequestAborted;
        using MemoryStream octets = new();
        try
        {
            await context.Request.Body.CopyToAsync(octets, cancellation);
        }
        catch (BadHttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            await context.Response.WriteAsync($"This is more than {MostOctets >> 20} MiB; 'mms inspect --html' takes it.", cancellation);
            return;
        }

        string name = context.Request.Query["name"].ToString();
        WireKind? kind = context.Request.Query["as"].ToString() switch
        {
            "pdu" => WireKind.Pdu,
            "push" => WireKind.Push,
            "sms" => WireKind.Sms,
            _ => null,
        };
        Inspected file = Inspected.Of(DecodedFile.Decode(name, octets.GetBuffer().AsMemory(0, (int)octets.Length), kind));
        context.Response.ContentType = "application/json";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        InspectedJson.Write(json, file);
        await json.FlushAsync(cancellation);
    }
}
