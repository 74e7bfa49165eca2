namespace MmsCodec.Fuzzing.Reading;

/// <summary>What a push says.</summary>
internal static class PushLines
{
    public static Lines Read(ReadOnlySpan<byte> octets)
    {
        if (!WspPushView.TryDecode(octets, out WspPushView push, out MmsError error))
        {
            return new(error, []);
        }

        List<string> found =
        [
            $"{push.TransactionId} {push.Type} {push.HeadersLength} {push.ContentType.ToOwned()} {push.CarriesMms}",
            $"{push.ApplicationId} {push.ApplicationUri.ToString()} {push.InitiatorUri.ToString()} {push.PushFlag} {push.EncodingVersion} {push.ContentLength}",
        ];
        WspHeaderEnumerator headers = push.Headers.GetEnumerator();
        while (headers.MoveNext())
        {
            found.Add($"{headers.Current.Offset}+{headers.Current.Length} {headers.Current.CodePage} {headers.Current.ToOwned()}");
        }

        found.Add($"{push.DataOffset} {Convert.ToHexString(push.Data)}");
        return new(headers.Error, found);
    }
}
