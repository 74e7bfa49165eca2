using Microsoft.Extensions.DependencyInjection;

namespace MmsCodec.Client;

/// <summary>Adds more to a client of an application's services.</summary>
public sealed class MmsClientBuilder
{
    internal MmsClientBuilder(IServiceCollection services, IHttpClientBuilder http)
    {
        Services = services;
        Http = http;
    }

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// The handlers that requests to relays pass (<c>Http.AddHttpMessageHandler</c>). What it says of the primary handler does not count:
    /// that is the client's own, which checks the address of each connection.
    /// </summary>
    public IHttpClientBuilder Http { get; }

    /// <summary>Adds an observer that is told each step.</summary>
    /// <typeparam name="T">The observer.</typeparam>
    /// <returns>This.</returns>
    public MmsClientBuilder AddObserver<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
        System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] T>()
        where T : class, IClientObserver
    {
        Services.AddSingleton<IClientObserver, T>();
        return this;
    }
}
