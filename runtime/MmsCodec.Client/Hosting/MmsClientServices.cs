using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace MmsCodec.Client;

/// <summary>Adds an MMS Client to an application's services.</summary>
public static class MmsClientServices
{
    /// <summary>The name of the HTTP client whose handlers requests to relays pass.</summary>
    public const string HttpClientName = "MmsCodec.Client";

    /// <summary>Adds a client that is configured by a section, and again when that changes.</summary>
    /// <param name="services">The application's services, with an <see cref="IMessagePrompt"/> and an <see cref="IMessageSink"/>.</param>
    /// <param name="configuration">The section (<see cref="MmsClientSettings"/>). A key in it that is none is refused.</param>
    /// <returns>Adds more to the client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static MmsClientBuilder AddMmsClient(this IServiceCollection services, IConfigurationSection configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        return Add(services, new SettingsSource(configuration), settings => SettingsBinding.Bind(configuration, settings));
    }

    /// <summary>Adds a client that is configured by code.</summary>
    /// <param name="services">The application's services, with an <see cref="IMessagePrompt"/> and an <see cref="IMessageSink"/>.</param>
    /// <param name="configure">Sets what is not to be as by default.</param>
    /// <returns>Adds more to the client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static MmsClientBuilder AddMmsClient(this IServiceCollection services, Action<MmsClientSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        return Add(services, new SettingsSource(Section: null), configure);
    }

    private static MmsClientBuilder Add(IServiceCollection services, SettingsSource source, Action<MmsClientSettings> configure)
    {
        services.AddSingleton(source);
        services.AddOptions<MmsClientSettings>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MmsClientSettings>, SettingsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ClientHealth>();
        services.AddSingleton<ClientMetrics>();
        services.AddSingleton<ClientLogger>();
        services.AddSingleton<ClientObservers>();
        services.TryAddSingleton<ITransactionStore>(OpenStore);
        services.AddSingleton(OptionsOf);
        services.AddSingleton(provider => new RelayConnection(
            provider.GetRequiredService<MmsClientOptions>(),
            route => HandlerOf(provider, route),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new MmsClient(
            provider.GetRequiredService<MmsClientOptions>(),
            provider.GetRequiredService<RelayConnection>(),
            provider.GetRequiredService<ITransactionStore>(),
            provider.GetRequiredService<IMessagePrompt>(),
            provider.GetRequiredService<IMessageSink>(),
            provider.GetRequiredService<ClientObservers>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IMessageReports>()));
        services.TryAddSingleton(provider => new SmsPushReceiver(
            provider.GetRequiredService<MmsClient>(),
            provider.GetRequiredService<ClientObservers>(),
            limits: null,
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<MmsClientService>();
        return new MmsClientBuilder(services, services.AddHttpClient(HttpClientName));
    }

    private static MmsClientOptions OptionsOf(IServiceProvider provider) =>
        SettingsReader.Read(provider.GetRequiredService<IOptions<MmsClientSettings>>().Value, provider.GetRequiredService<SettingsSource>().Path)
            .Options;

    private static SqliteTransactionStore OpenStore(IServiceProvider provider)
    {
        TransactionStoreSettings settings = provider.GetRequiredService<IOptions<MmsClientSettings>>().Value.Store;
        string root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return SqliteTransactionStore.Open(
            Path.Combine(root, settings.Path), settings.MaxTransactions, provider.GetRequiredService<TimeProvider>());
    }

    // The application's handlers come before the one that checks the address of each connection, which is always the last. The factory's
    // own filters are left out: they would log whole addresses, and whose message it is may follow from those.
    private static HttpMessageHandler HandlerOf(IServiceProvider provider, RelayRoute route)
    {
        HttpMessageHandlerBuilder builder = provider.GetRequiredService<HttpMessageHandlerBuilder>();
        builder.Name = HttpClientName;
        foreach (Action<HttpMessageHandlerBuilder> add in provider
            .GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>()
            .Get(HttpClientName)
            .HttpMessageHandlerBuilderActions)
        {
            add(builder);
        }

        builder.PrimaryHandler = RelayConnection.CreateHandler(provider.GetRequiredService<MmsClientOptions>(), route);
        return builder.Build();
    }
}
