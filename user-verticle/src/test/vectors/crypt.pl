# Makes hashes with the crypt(3) of the system, libxcrypt on Debian: the lines of vectors.py.
# Arguments: how many, "low" or "defaults" for their costs.
use strict; use warnings; use Encode;
my ($count, $low) = ($ARGV[0], $ARGV[1] eq 'low');
my @digits = split //, './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
sub salt { join '', map { $digits[rand 64] } 1 .. shift }
my @fixed = ('correct horse', "p\x{e4}ssw\x{f6}rd \x{1f600}", '', '0123456789' x 8, ('x' x 127) . 'y');
my @alphabet = ((map { chr } 33 .. 126), ' ', "\x{e4}", "\x{df}", "\x{6f22}", "\x{1f642}");
for my $i (0 .. $count - 1) {
  my $length = (1, 5, 8, 12, 20, 40, 71, 72, 73, 100)[rand 10];
  my $text = $i < @fixed ? $fixed[$i] : join '', map { $alphabet[rand @alphabet] } 1 .. $length;
  my $password = encode('UTF-8', $text);
  my @settings = $low
    ? ('$5$' . salt(1 + rand 16), '$6$' . salt(1 + rand 16), '$5$rounds=1234$' . salt(16),
       '$6$rounds=1000$' . salt(8), '$6$rounds=5000$' . salt(16), '$2a$04$' . salt(22), '$2b$05$' . salt(22), '$2y$04$' . salt(22),
       '$7$4' . '6....' . '/....' . salt(22), '$7$6' . '1....' . '0....' . salt(5))
    : ('$5$' . salt(16), '$6$' . salt(16), '$2b$12$' . salt(22), '$2y$10$' . salt(22),
       '$7$CU..../....' . salt(22), '$7$BU..../....' . salt(43));
  for my $setting (@settings) {
    my $stored = crypt($password, $setting);
    next unless defined $stored && $stored !~ /^\*/;
    print join("\t", 'crypt(3)', unpack('H*', $password), $stored), "\n";
  }
}
