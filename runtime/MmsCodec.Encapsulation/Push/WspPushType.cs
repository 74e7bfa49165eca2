namespace MmsCodec;

/// <summary>The PDU types of pushes (WAP-230-WSP §8.2.4.1).</summary>
public enum WspPushType : byte
{
    /// <summary>A push that is not confirmed.</summary>
    Push = 0x06,

    /// <summary>A push whose receipt the client confirms.</summary>
    ConfirmedPush = 0x07,
}
