using System;

namespace MmsCodec.Analyzers.Names;

/// <summary>Names that a method of the framework which sends may have; what is behind them is looked at later.</summary>
internal static class FrameworkNames
{
    public static bool MaySend(in Words at) => MaySend(at.Word) && !IsNoConnection(at.Receiver);

    private static bool MaySend(ReadOnlySpan<char> name)
    {
        return name[0] switch
        {
            'S' => name.StartsWith("Send".AsSpan()),
            'W' => name.StartsWith("Write".AsSpan()),
            'U' => name.StartsWith("Upload".AsSpan()),
            'D' => name.StartsWith("DownloadData".AsSpan()),
            'P' => Is(name, "PostAsync") || Is(name, "PutAsync") || Is(name, "PatchAsync"),
            'G' => Is(name, "GetAsync") || Is(name, "GetByteArrayAsync") || Is(name, "GetStreamAsync") || Is(name, "GetStringAsync"),
            'C' => Is(name, "CopyTo") || Is(name, "CopyToAsync"),
            'F' => Is(name, "FlushAsync"),
            _ => false,
        };
    }

    /// <summary>What is written there, nobody answers.</summary>
    private static bool IsNoConnection(ReadOnlySpan<char> receiver) => Is(receiver, "Console") || Is(receiver, "Debug") || Is(receiver, "Trace");

    private static bool Is(ReadOnlySpan<char> name, string other) => name.SequenceEqual(other.AsSpan());
}
