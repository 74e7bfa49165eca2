namespace MmsCodec;

/// <summary>Why an encoder refuses to write a PDU, in words. Generated encoders throw what these return.</summary>
public static class MmsRefusal
{
    /// <summary>A header without which the PDU is malformed is not there.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    /// <param name="header">The standard's name of the header.</param>
    public static ArgumentException Missing(string pdu, string header) => new($"{pdu} needs {header}.");

    /// <summary>None of some headers is there.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    /// <param name="headers">The standard's names of the headers.</param>
    public static ArgumentException MissingAnyOf(string pdu, string headers) => new($"{pdu} needs at least one of {headers}.");

    /// <summary>There is a body, but nothing that says what it is.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    public static ArgumentException BodyWithoutType(string pdu) => new($"A body of {pdu} needs Content-Type.");

    /// <summary>A token or a case that other PDUs may have.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    /// <param name="header">The standard's name of the header.</param>
    /// <param name="allowed">The names of those that this PDU may have.</param>
    public static ArgumentException NotAllowed(string pdu, string header, string allowed) => new($"{header} of {pdu} may only be {allowed}.");

    /// <summary>An octet that no token has.</summary>
    /// <param name="pdu">The standard's name of the PDU.</param>
    /// <param name="header">The standard's name of the header.</param>
    public static ArgumentException NoToken(string pdu, string header) => new($"{header} of {pdu} is no token of the standard.");
}
