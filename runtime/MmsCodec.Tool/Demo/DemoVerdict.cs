namespace MmsCodec.Tool.Demo;

/// <summary>Whether a relay got what is its own.</summary>
internal enum DemoVerdict
{
    /// <summary>The request was for this relay.</summary>
    Own,

    /// <summary>The request was for another relay, or for nobody.</summary>
    Foreign,

    /// <summary>The request should have come and did not.</summary>
    Missing,
}
