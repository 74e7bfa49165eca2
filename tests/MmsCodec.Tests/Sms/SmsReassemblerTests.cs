using Microsoft.Extensions.Time.Testing;

namespace MmsCodec.Tests.Sms;

public class SmsReassemblerTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly byte[] _octets = [.. Enumerable.Range(0, 300).Select(i => (byte)i)];

    [Fact]
    public void Limits_are_as_documented_if_nobody_sets_them()
    {
        SmsReassemblyLimits limits = new();

        Assert.Equal(1000, limits.MaxMessages);
        Assert.Equal(1_048_576, limits.MaxOctets);
        Assert.Equal(new TimeSpan(1, 0, 0), limits.MaxAge);
    }

    [Fact]
    public void Message_that_is_no_part_is_whole()
    {
        SmsReassembler reassembler = new();

        SmsReassembly result = reassembler.Add(Assert.Single(Tpdu.Split([1, 2, 3], 7)));

        Assert.Equal(SmsPartOutcome.Complete, result.Outcome);
        Assert.Equal<byte>([1, 2, 3], result.Message!.Payload.Span);
        Assert.Equal(SmsPorts.Push, result.Message.Ports);
        Assert.Equal(0, reassembler.Count);
    }

    [Theory]
    [InlineData(true, new[] { 0, 1, 2 })]
    [InlineData(true, new[] { 2, 0, 1 })]
    [InlineData(false, new[] { 1, 2, 0 })]
    public void Parts_come_in_any_order(bool isWide, int[] order)
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7, isWide: isWide);
        Assert.Equal(3, parts.Length);

        SmsReassembly[] results = [.. order.Select(i => reassembler.Add(parts[i]))];

        Assert.Equal([SmsPartOutcome.Waiting, SmsPartOutcome.Waiting, SmsPartOutcome.Complete], results.Select(result => result.Outcome));
        Assert.Equal(_octets, results[2].Message!.Payload.Span);
        Assert.Equal("+15550100", results[2].Message!.Originator.ToString());
    }

    [Fact]
    public void Text_is_joined_before_it_is_decoded()
    {
        SmsReassembler reassembler = new();

        // A surrogate pair, U+1F600, cut in the middle.
        SmsDeliver first = Tpdu.Decode(Tpdu.Of(0x44, 0x08, 0x08, 0x05, 0x00, 0x03, 0x01, 0x02, 0x01, 0xD8, 0x3D));
        SmsDeliver second = Tpdu.Decode(Tpdu.Of(0x44, 0x08, 0x08, 0x05, 0x00, 0x03, 0x01, 0x02, 0x02, 0xDE, 0x00));
        reassembler.Add(second);

        Assert.Equal("\U0001F600", reassembler.Add(first).Message!.Text);
    }

    [Fact]
    public void Repeated_parts_count_once_also_after_the_message_was_whole()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7);
        int[] order = [0, 0, 1, 0, 2, 1, 2, 0];

        Assert.Equal(
            [
                SmsPartOutcome.Waiting, SmsPartOutcome.Repeated, SmsPartOutcome.Waiting, SmsPartOutcome.Repeated, SmsPartOutcome.Complete,
                SmsPartOutcome.Repeated, SmsPartOutcome.Repeated, SmsPartOutcome.Repeated,
            ],
            order.Select(i => reassembler.Add(parts[i]).Outcome));
    }

    [Fact]
    public void Late_repetition_does_not_mix_with_the_next_message_of_the_same_reference()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] old = Tpdu.Split(_octets, 7);
        SmsDeliver[] next = Tpdu.Split([.. _octets.Reverse()], 7);
        SmsDeliver[] arrivals = [old[0], old[1], old[2], old[0], next[2], next[1], next[0]];

        SmsMessage[] messages = [.. arrivals.Select(part => reassembler.Add(part).Message).OfType<SmsMessage>()];

        Assert.Equal(2, messages.Length);
        Assert.Equal(_octets.Reverse(), messages[1].Payload.Memory.ToArray());
    }

    [Fact]
    public void Part_that_contradicts_another_begins_a_message()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] lost = Tpdu.Split(_octets, 7);
        SmsDeliver[] next = Tpdu.Split([.. _octets.Reverse()], 7);
        reassembler.Add(lost[0]);
        reassembler.Add(lost[1]);

        SmsIncomplete dropped = Assert.Single(reassembler.Add(next[0]).Dropped);
        Assert.Equal((2, SmsDropReason.Overtaken), (dropped.Received, dropped.Reason));
        Assert.Equal(SmsPartOutcome.Waiting, reassembler.Add(next[1]).Outcome);
        Assert.Equal(_octets.Reverse(), reassembler.Add(next[2]).Message!.Payload.Memory.ToArray());
    }

    [Fact]
    public void Messages_are_kept_apart_by_all_that_the_standard_has()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7);
        reassembler.Add(parts[0]);
        reassembler.Add(parts[1]);

        SmsDeliver third = parts[2];
        SmsInformationElement[] elements = [.. third.UserData.Elements];
        SmsDeliver[] others =
        [
            third with { Originator = SmsAddress.International("15550101") },
            third with { Originator = third.Originator with { TypeOfNumber = SmsTypeOfNumber.National } },
            third with { DataCoding = SmsDataCoding.Ucs2 },
            Tpdu.Split(_octets, 8)[2],
            Tpdu.Split(_octets, 7, isWide: false)[2],
            Tpdu.Split([.. _octets, .. _octets], 7)[2],
            third with { UserData = third.UserData with { Elements = [elements[1]] } }, // no ports
        ];

        Assert.All(others, other => Assert.Equal(SmsPartOutcome.Waiting, reassembler.Add(other).Outcome));
        Assert.Equal(SmsPartOutcome.Waiting, reassembler.Add(third, receiver: "15550999").Outcome);
        Assert.Equal(SmsPartOutcome.Complete, reassembler.Add(third).Outcome);
    }

    [Fact]
    public void Parts_that_take_too_long_are_given_up()
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxAge = TimeSpan.FromMinutes(10) }, _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7);
        reassembler.Add(parts[0]);
        _clock.Advance(TimeSpan.FromMinutes(9));
        reassembler.Add(parts[1]);
        Assert.Empty(reassembler.DropOverdue());
        _clock.Advance(TimeSpan.FromMinutes(1));

        SmsReassembly late = reassembler.Add(parts[2]);

        SmsIncomplete dropped = Assert.Single(late.Dropped);
        Assert.Equal((2, SmsDropReason.TooOld, 7), (dropped.Received, dropped.Reason, dropped.Concatenation.Reference));
        Assert.Equal(SmsPartOutcome.Waiting, late.Outcome);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Single(reassembler.DropOverdue());
        Assert.Equal((0, 0), (reassembler.Count, reassembler.Octets));
    }

    [Fact]
    public void Part_taken_back_completes_the_message_when_it_comes_again()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7);
        reassembler.Add(parts[0]);
        reassembler.Add(parts[1]);
        reassembler.Add(parts[2]);

        reassembler.TakeBack(parts[2]);

        Assert.Equal(_octets, reassembler.Add(parts[2]).Message!.Payload.Span);
        Assert.Equal(SmsPartOutcome.Repeated, reassembler.Add(parts[2]).Outcome);
    }

    [Fact]
    public void Octets_are_counted_with_their_keep()
    {
        SmsReassembler reassembler = new(clock: _clock);
        SmsDeliver[] parts = Tpdu.Split(_octets, 7); // of 127, 127 and 46 octets

        reassembler.Add(parts[0]);
        Assert.Equal((1, 256 + 64 + 127), (reassembler.Count, reassembler.Octets));
        reassembler.Add(parts[2]);
        Assert.Equal((1, 256 + 64 + 127 + 64 + 46), (reassembler.Count, reassembler.Octets));
        reassembler.TakeBack(parts[1]); // was never there
        reassembler.TakeBack(Tpdu.Split(_octets, 8)[0]); // of another message
        reassembler.TakeBack(Tpdu.Split([1], 7)[0]); // of none
        reassembler.TakeBack(parts[0]);
        Assert.Equal((1, 256 + 64 + 46), (reassembler.Count, reassembler.Octets));
        reassembler.TakeBack(parts[2]);
        Assert.Equal((0, 0), (reassembler.Count, reassembler.Octets));
    }

    [Theory]
    [InlineData(447, 0)] // 256, 64 and 127 octets
    [InlineData(446, 1)]
    public void Octets_at_the_limit_are_kept(int limit, int dropped)
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxOctets = limit }, _clock);

        Assert.Equal(dropped, reassembler.Add(Tpdu.Split(_octets, 7)[0]).Dropped.Count);
        Assert.Equal(1 - dropped, reassembler.Count);
    }

    [Fact]
    public void Messages_that_are_whole_make_room_first_and_in_silence()
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxMessages = 2 }, _clock);
        reassembler.Add(Tpdu.Split(_octets, 1)[0]);
        foreach (SmsDeliver part in Tpdu.Split(_octets, 2))
        {
            reassembler.Add(part);
        }

        Assert.Equal(2, reassembler.Count);
        Assert.Empty(reassembler.Add(Tpdu.Split(_octets, 3)[0]).Dropped);
        Assert.Equal(2, reassembler.Count);
        SmsIncomplete dropped = Assert.Single(reassembler.Add(Tpdu.Split(_octets, 4)[0]).Dropped);
        Assert.Equal((1, SmsDropReason.NoRoom), (dropped.Concatenation.Reference, dropped.Reason));
    }

    [Fact]
    public void Who_has_most_messages_waiting_makes_room()
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxMessages = 4 }, _clock);
        reassembler.Add(Tpdu.Split(_octets, 1, "15550001")[0]);
        SmsDeliver[] whole = Tpdu.Split(_octets, 2, "15550002");
        Assert.All(whole, part => Assert.Empty(reassembler.Add(part).Dropped));
        reassembler.TakeBack(whole[0]); // now it waits again
        reassembler.Add(Tpdu.Split(_octets, 3, "15550002")[0]);
        reassembler.Add(Tpdu.Split(_octets, 4, "15550001")[0]);

        // Two wait of each: the oldest goes. Then two of the second and one of the first: the second's oldest.
        Assert.Equal(1, Assert.Single(reassembler.Add(Tpdu.Split(_octets, 5, "15550003")[0]).Dropped).Concatenation.Reference);
        Assert.Equal(2, Assert.Single(reassembler.Add(Tpdu.Split(_octets, 6, "15550004")[0]).Dropped).Concatenation.Reference);
        Assert.Equal(3, Assert.Single(reassembler.Add(Tpdu.Split(_octets, 7, "15550005")[0]).Dropped).Concatenation.Reference);
    }

    [Fact]
    public void Flood_of_one_originator_drives_itself_out()
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxMessages = 50 }, _clock);
        SmsDeliver[] honest = Tpdu.Split(_octets, 7);
        reassembler.Add(honest[0]);
        reassembler.Add(honest[1]);

        List<SmsIncomplete> dropped = [];
        for (int i = 0; i < 10_000; i++)
        {
            dropped.AddRange(reassembler.Add(Tpdu.Split(_octets, i, originator: "15550666")[0]).Dropped);
            Assert.InRange(reassembler.Count, 1, 50);
        }

        Assert.Equal(10_000 + 1 - 50, dropped.Count);
        Assert.All(dropped, one => Assert.Equal(("+15550666", SmsDropReason.NoRoom), (one.Originator.ToString(), one.Reason)));
        Assert.Equal(SmsPartOutcome.Complete, reassembler.Add(honest[2]).Outcome);
    }

    [Fact]
    public void Flood_of_many_originators_stays_within_the_octets()
    {
        const int Most = 20_000;
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxOctets = Most }, _clock);
        int dropped = 0;
        for (int i = 0; i < 10_000; i++)
        {
            dropped += reassembler.Add(Tpdu.Split(_octets, i % 7, originator: $"1555{i}")[i % 3]).Dropped.Count;
            Assert.InRange(reassembler.Octets, 0, Most);
        }

        Assert.Equal(10_000, dropped + reassembler.Count);
    }

    [Fact]
    public void Message_larger_than_all_room_is_dropped_and_not_kept()
    {
        SmsReassembler reassembler = new(new SmsReassemblyLimits { MaxOctets = 100 }, _clock);

        Assert.Equal(SmsDropReason.NoRoom, Assert.Single(reassembler.Add(Tpdu.Split(_octets, 7)[0]).Dropped).Reason);
        Assert.Equal((0, 0), (reassembler.Count, reassembler.Octets));
    }
}
