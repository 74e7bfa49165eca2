namespace MmsCodec;

/// <summary>Which hosts a pattern takes in, the narrowest first.</summary>
internal enum RelayPatternScope
{
    Host,
    Below,
    HostAndBelow,
}
