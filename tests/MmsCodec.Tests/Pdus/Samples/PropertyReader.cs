using System.Runtime.CompilerServices;

namespace MmsCodec.Tests.Pdus.Samples;

/// <summary>Takes what a view's properties give, so that no reading can be left out, and counts. Allocates nothing.</summary>
internal sealed class PropertyReader
{
    /// <summary>Properties that were read.</summary>
    public int Properties { get; private set; }

    /// <summary>Values of repeated headers, headers, parameters and parts that were walked.</summary>
    public int Items { get; private set; }

    /// <summary>Properties that said that their header is there.</summary>
    public int Present { get; private set; }

    /// <summary>Properties that said that their header is not there.</summary>
    public int Absent { get; private set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Read<T>(T value)
        where T : allows ref struct
    {
        Take(value);
        Properties++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadPresence(bool isPresent)
    {
        Properties++;
        Present += isPresent ? 1 : 0;
        Absent += isPresent ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadAll<T, TSyntax>(MmsHeaderValues<T, TSyntax> values)
        where T : allows ref struct
        where TSyntax : struct, IValueSyntax<T>
    {
        foreach (T value in values)
        {
            Take(value);
            Items++;
        }

        Properties++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadContentType(ContentTypeView contentType)
    {
        foreach (ContentParameterView parameter in contentType.Parameters)
        {
            Take(parameter);
            Items++;
        }

        Take(contentType.MediaType);
        Take(contentType.Charset.GetValueOrDefault());
        Take(contentType.Name);
        Take(contentType.Start);
        Take(contentType.Type);
        Properties++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadParts(MultipartReader parts)
    {
        foreach (PartView part in parts)
        {
            foreach (WspHeaderView header in part.Headers)
            {
                Take(header);
            }

            Take(part.ContentType);
            Take(part.ContentId);
            Take(part.ContentLocation);
            Take(part.ContentDisposition);
            Take(part.Name);
            Take(part.Data);
            Items++;
        }

        Properties++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReadHeaders(in MmsHeaders headers)
    {
        foreach (MmsHeaderField field in headers)
        {
            Take(field.Value);
            Items++;
        }

        Properties++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Take<T>(T value)
        where T : allows ref struct => _ = value;
}
