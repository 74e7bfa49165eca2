using MmsCodec.Fuzzing.Making;

// PDUs that follow the standard, a line of hexadecimal each.
PduMaker maker = new(args is [string seed] ? int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture) : 1);
for (int i = 0; i < 24; i++)
{
    Console.WriteLine(Convert.ToHexString(maker.Next(out _)));
}
