namespace MmsCodec.Client;

/// <summary>Is told each step of a client, as it is done.</summary>
public interface IClientObserver
{
    /// <summary>A step was done. Called from any thread; steps of one transaction come in order. Must neither block nor throw.</summary>
    /// <param name="step">The step and its outcome.</param>
    void Observe(ClientStep step);
}
