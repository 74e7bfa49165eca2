namespace MmsCodec;

/// <summary>Push applications (WAP-230-WSP §8.4.2.54; OMNA).</summary>
internal static class AssignedApplicationIds
{
    private static readonly AssignedNumbers Numbers = new(
    [
        (0x00, "x-wap-application:*"),
        (0x01, "x-wap-application:push.sia"),
        (0x02, "x-wap-application:wml.ua"),
        (0x03, "x-wap-application:wta.ua"),
        (0x04, "x-wap-application:mms.ua"),
        (0x05, "x-wap-application:push.syncml"),
        (0x06, "x-wap-application:loc.ua"),
        (0x07, "x-wap-application:syncml.dm"),
        (0x08, "x-wap-application:drm.ua"),
        (0x09, "x-wap-application:emn.ua"),
        (0x0A, "x-wap-application:wv.ua"),
        (0x10, "x-oma-application:ulp.ua"),
        (0x11, "x-oma-application:dlota.ua"),
        (0x12, "x-oma-application:java-ams"),
        (0x13, "x-oma-application:bcast.ua"),
        (0x14, "x-oma-application:dpe.ua"),
        (0x8000, "x-wap-microsoft:localcontent.ua"),
        (0x8001, "x-wap-microsoft:IMclient.ua"),
        (0x8002, "x-wap-docomo:imode.mail.ua"),
        (0x8003, "x-wap-docomo:imode.mr.ua"),
        (0x8004, "x-wap-docomo:imode.mf.ua"),
        (0x8005, "x-motorola:location.ua"),
        (0x8006, "x-motorola:now.ua"),
        (0x8007, "x-motorola:otaprov.ua"),
        (0x8008, "x-motorola:browser.ua"),
        (0x8009, "x-motorola:splash.ua"),
        (0x800B, "x-wap-nai:mvsw.command"),
        (0x8010, "x-wap-openwave:iota.ua"),
        (0x9000, "x-wap-docomo:imode.mail2.ua"),
        (0x9001, "x-oma-nec:otaprov.ua"),
        (0x9002, "x-oma-nokia:call.ua"),
        (0x9003, "x-oma-coremobility:sqa.ua"),
    ]);

    /// <summary>The application of a number, in the standard's spelling; <c>null</c> when it has none.</summary>
    public static string? NameOf(int code) => Numbers.NameOf(code);

    /// <summary>The number to write for a application, in whatever case it is given.</summary>
    public static bool TryGetCode(string name, out int code) => Numbers.TryGetCode(name, out code);
}
