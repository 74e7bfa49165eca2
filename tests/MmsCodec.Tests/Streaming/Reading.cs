using System.IO.Pipelines;

namespace MmsCodec.Tests.Streaming;

/// <summary>All that can be read of a PDU: its headers, the parts that are whole, and what is wrong.</summary>
internal sealed record Reading(MmsPdu? Head, IReadOnlyList<MmsPart> Parts, MmsError Error)
{
    private static readonly MmsStreamLimits Unlimited =
        new() { MaxHeaderOctets = int.MaxValue, MaxParts = int.MaxValue, MaxPartHeaderOctets = int.MaxValue, MaxOctets = long.MaxValue };

    /// <summary>As <see cref="MmsPduPipeReader"/> reads it from pieces.</summary>
    public static async Task<Reading> InPiecesAsync(byte[] octets, int size, MmsStreamLimits? limits = null)
    {
        MmsPduPipeReader reader = new(PipeReader.Create(new Pieces(octets, size)), limits ?? Unlimited);
        MmsPduHead head = await reader.ReadHeadAsync(TestContext.Current.CancellationToken);
        List<MmsPart> parts = [];
        while (await reader.ReadPartAsync(TestContext.Current.CancellationToken) is { } part)
        {
            if (await DataOfAsync(part) is { } data)
            {
                parts.Add(new MmsPart(part.ContentType, data, part.Headers));
            }
        }

        Assert.Equal(head.IsRead ? default : reader.Error, head.Error);
        return new Reading(head.Pdu, parts, reader.Error);
    }

    /// <summary>As the readers read it that have it whole.</summary>
    public static Reading Whole(byte[] octets)
    {
        if (!MmsPdu.TryDecode(octets, out MmsPdu? pdu, out MmsError error))
        {
            return new Reading(null, [], error);
        }

        Assert.True(MmsHeaders.TryScan(octets, out MmsHeaders headers, out _));
        MmsPdu head = headers.HasBody ? MmsPdu.Decode(octets.AsSpan(0, headers.Length)) : pdu;
        if (!headers.HasBody)
        {
            return new Reading(head, [], default);
        }

        ContentTypeView contentType = headers.Get<ContentTypeView, ContentTypeSyntax>(MmsHeader.ContentType);
        if (!contentType.MediaType.IsMultipart)
        {
            return new Reading(head, [new MmsPart(contentType.ToOwned(), headers.Body.ToArray())], default);
        }

        List<MmsPart> parts = [];
        MultipartReader reader = new(headers.Body, headers.Length);
        while (reader.MoveNext())
        {
            parts.Add(reader.Current.ToOwned());
        }

        return new Reading(head, parts, reader.Error);
    }

    public static void AssertEqual(Reading expected, Reading actual)
    {
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.Head, actual.Head);
        Assert.Equal(expected.Parts, actual.Parts);
    }

    /// <summary>The data of a part; null when they end too soon.</summary>
    private static async Task<byte[]?> DataOfAsync(MmsPartStream part)
    {
        using MemoryStream data = new();
        try
        {
            await part.Data.CopyToAsync(data, TestContext.Current.CancellationToken);
        }
        catch (MmsFormatException)
        {
            return null;
        }

        Assert.Equal(part.Length ?? data.Length, data.Length);
        return data.ToArray();
    }
}
