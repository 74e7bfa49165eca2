using System.Text;
using MmsCodec.Tool.Input;
using MmsCodec.Tool.Inspecting.Conversations;
using MmsCodec.Tool.Tests.Values;

namespace MmsCodec.Tool.Tests.Page;

public class ConversationReaderTests
{
    private static readonly byte[] Home = Notification('1', "http://home.example/a");
    private static readonly byte[] Bank = Notification('1', "http://bank.example:8002/b");
    private static readonly byte[] Spam = Notification('9', "http://spam.example/c");

    [Fact]
    public void ResponsesGoToTheRelayOfTheirTransaction()
    {
        Conversation conversation = Read([Home, Spam, Response('9', "82"), Retrieved('R'), Response('1', "81")])!;

        Assert.Equal(["home.example", "spam.example"], conversation.Relays);
        Assert.Equal(
            [
                "< home.example M-Notification.ind transaction 1: Known",
                "< spam.example M-Notification.ind transaction 9: Known",
                "> spam.example M-NotifyResp.ind rejected, transaction 9: Assumed",
                "> spam.example GET /c: Assumed",
                "< spam.example M-Retrieve.conf transaction R: Assumed",
                "> home.example M-NotifyResp.ind retrieved, transaction 1: Assumed",
            ],
            Lines(conversation));
    }

    [Fact]
    public void RelaysThatUseTheSameTransactionIdAreToldApart()
    {
        Conversation conversation = Read([Home, Bank, Retrieved('R'), Response('1', "83"), Response('1', "81"), Acknowledge('R')], (2, "http://home.example/a"), (3, "http://bank.example:8002/"), (4, "http://home.example/"))!;

        Assert.Equal(
            [
                "< home.example M-Notification.ind transaction 1: Known",
                "< bank.example:8002 M-Notification.ind transaction 1: Known",
                "> home.example GET /a: Assumed",
                "< home.example M-Retrieve.conf transaction R: Known",
                "> bank.example:8002 M-NotifyResp.ind deferred, transaction 1: Known",
                "> home.example M-NotifyResp.ind retrieved, transaction 1: Known",
                "> home.example M-Acknowledge.ind transaction R: Assumed",
            ],
            Lines(conversation));
    }

    [Fact]
    public void AResponseAtAnotherRelayIsWrong()
    {
        Conversation conversation = Read([Home, Spam, Response('9', "82")], (2, "http://home.example/"))!;

        Assert.Equal("> home.example M-NotifyResp.ind rejected, transaction 9: Wrong", Lines(conversation)[2]);
        Assert.Equal("Transaction 9 is one of spam.example; this went to home.example.", conversation.Messages[2].Note);
    }

    [Fact]
    public void AResponseToNothingIsWrong()
    {
        Assert.Equal(Standing.Wrong, Read([Home, Response('7', "81")])!.Messages[1].Standing);
        Assert.Equal(Standing.Wrong, Read([Home, Acknowledge('7')])!.Messages[1].Standing);
        Assert.Equal(Standing.Assumed, Read([Response('7', "81"), Response('8', "81")])!.Messages[1].Standing); // nothing to hold it against
    }

    [Fact]
    public void ARetrievalElsewhereIsWrong()
    {
        Conversation conversation = Read([Home, Retrieved('R')], (1, "http://proxy.example/a"))!;

        Assert.Equal([Standing.Known, Standing.Wrong, Standing.Wrong], conversation.Messages.Select(m => m.Standing));
    }

    [Fact]
    public void ANotificationWithoutRelayIsWrong() => Assert.Equal(Standing.Wrong, Read([Notification('1', "/a"), Home])!.Messages[0].Standing);

    [Fact]
    public void OnePduIsNoConversation() => Assert.Null(Read([Home]));

    [Theory]
    [InlineData("0=ftp://home.example/")]
    [InlineData("http://home.example/")]
    [InlineData("0")]
    public void WhatSaysNoRelayIsRefused(string relay)
    {
        MmsRun run = MmsRun.WithInput(Home, "inspect", "--html", "-", "--relay", relay, "-");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("--relay takes FILE=URL", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThereHasNoRelay()
    {
        MmsRun run = MmsRun.WithInput(Home, "inspect", "--html", "-", "--relay", "b=http://home.example/", "-");

        Assert.Equal((ExitCode.Usage, 0), (run.ExitCode, run.Output.Length));
        Assert.Contains("--relay b", run.Error, StringComparison.Ordinal);
    }

    private static Conversation? Read(byte[][] files, params (int File, string Address)[] stated) => ConversationReader.Read(
        [.. files.Select((octets, i) => DecodedFile.Decode($"{i}", octets, null))],
        stated.ToDictionary(s => s.File, s => new Uri(s.Address)));

    private static string[] Lines(Conversation conversation) =>
        [.. conversation.Messages.Select(m => $"{(m.IsToRelay ? '>' : '<')} {conversation.Relays[m.Relay]} {m.Label} {m.Detail}: {m.Standing}")];

    // X-Mms-Message-Class: Personal, X-Mms-Message-Size: 9, X-Mms-Expiry: relative 60 s, X-Mms-Content-Location
    private static byte[] Notification(char transaction, string location) =>
        Of(transaction, 0x82, $"8A 80 8E 01 09 88 03 81 01 3C 83 {Convert.ToHexString(Encoding.ASCII.GetBytes(location))}00");

    private static byte[] Response(char transaction, string status) => Of(transaction, 0x83, $"95 {status}");

    private static byte[] Retrieved(char transaction) => Of(transaction, 0x84, "84 A3 00");

    private static byte[] Acknowledge(char transaction) => Of(transaction, 0x85, "");

    private static byte[] Of(char transaction, byte type, string headers)
    {
        byte[] pdu = Pdus.With(type, headers);
        pdu[3] = (byte)transaction;
        return pdu;
    }
}
