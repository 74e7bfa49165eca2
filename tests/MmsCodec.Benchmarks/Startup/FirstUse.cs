using System.Runtime;
using System.Runtime.CompilerServices;

namespace MmsCodec.Benchmarks.Startup;

/// <summary>What a fresh process does once: the program that <see cref="StartupFigures"/> starts again and again.</summary>
internal static class FirstUse
{
    /// <summary>The things to do, by the word on the command line; the first does nothing with the codec.</summary>
    public static IReadOnlyList<(string Word, string Name)> All { get; } =
    [
        ("nothing", "an empty program"),
        ("view", "a view decoded, its transaction and location read"),
        ("record", "an owned record decoded"),
        ("acknowledge", "a view decoded, M-NotifyResp.ind encoded"),
        ("strict", "an owned record decoded strictly"),
    ];

    private static byte[] Notification =>
    [
        0x8C, 0x82, // X-Mms-Message-Type: m-notification-ind
        0x98, .. "T1"u8, 0x00, // X-Mms-Transaction-Id
        0x8D, 0x93, // X-Mms-MMS-Version: 1.3
        0x8A, 0x80, // X-Mms-Message-Class: Personal
        0x8E, 0x02, 0x10, 0x00, // X-Mms-Message-Size: 4096
        0x88, 0x05, 0x81, 0x03, 0x01, 0x51, 0x80, // X-Mms-Expiry: relative, 86400 s
        0x83, .. "http://mms.example/1"u8, 0x00, // X-Mms-Content-Location
    ];

    /// <summary>Does one of them; with <paramref name="counts"/> it prints what the runtime compiled for it: methods, microseconds.</summary>
    public static int Run(string word, bool counts)
    {
        long methods = JitInfo.GetCompiledMethodCount();
        TimeSpan time = JitInfo.GetCompilationTime();
        bool done = word switch
        {
            "nothing" => true,
            "view" => View(),
            "record" => Record(),
            "acknowledge" => Acknowledge(),
            _ => Strict(),
        };
        methods = JitInfo.GetCompiledMethodCount() - methods;
        time = JitInfo.GetCompilationTime() - time;
        if (counts)
        {
            Console.WriteLine($"{methods} {time.TotalMicroseconds:F0}");
        }

        return done ? 0 : 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool View() =>
        NotificationIndView.TryDecode(Notification, out NotificationIndView view, out _) && !view.TransactionId.IsEmpty && !view.ContentLocation.IsEmpty;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Record() => NotificationInd.TryDecode(Notification, out NotificationInd? pdu, out _) && pdu.TransactionId == "T1";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Acknowledge() =>
        NotificationIndView.TryDecode(Notification, out NotificationIndView view, out _)
        && new NotifyRespIndEncoder(view.TransactionId, MmsStatus.Deferred).TryEncode(stackalloc byte[64], out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Strict() => NotificationInd.TryDecodeStrict(Notification, out NotificationInd? pdu, out _) && pdu.TransactionId == "T1";
}
