namespace MmsCodec;

/// <summary>
/// Marks what is an acknowledgement: a type of such PDUs, or a parameter, property, field or return value that holds one,
/// be it typed or as encoded octets. An acknowledgement goes to the MMS Relay/Server that sent what it answers.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Parameter
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
public sealed class AcknowledgementAttribute : Attribute
{
    /// <summary>An acknowledgement of a PDU that is not said here.</summary>
    public AcknowledgementAttribute()
    {
    }

    /// <summary>An acknowledgement of one PDU.</summary>
    /// <param name="answers">The PDU that it answers, as the <see cref="NotificationAttribute"/> of its types has it.</param>
    public AcknowledgementAttribute(string answers) => Answers = answers;

    /// <summary>The PDU that is answered, in the standard's spelling; <see langword="null"/> when it is not said.</summary>
    public string? Answers { get; }
}
