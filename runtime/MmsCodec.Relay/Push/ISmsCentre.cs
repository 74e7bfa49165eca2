namespace MmsCodec.Relay;

/// <summary>What brings SMS to mobile stations: the relay's connection to a service centre.</summary>
public interface ISmsCentre
{
    /// <summary>Takes one SMS for delivery.</summary>
    /// <param name="receiver">The number that it is for.</param>
    /// <param name="tpdu">The SMS-DELIVER, without a service centre's address.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>When the service centre has it.</returns>
    ValueTask DeliverAsync(string receiver, ReadOnlyMemory<byte> tpdu, CancellationToken cancellationToken);
}
