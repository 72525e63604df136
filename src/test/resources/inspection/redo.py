# An independent redoing of anxue-draw-1. Usage: python3 redo.py <pool file> <first secret> <second secret>
import hashlib
import itertools
import sys

text = open(sys.argv[1], encoding="utf-8", newline="").read()
sha = lambda s: hashlib.sha256(s.encode("utf-8"))
seed = sha("\n".join(["anxue-draw-1", sha(text).hexdigest(), sys.argv[2], sys.argv[3], ""])).hexdigest()


def take(names, count, label):
    left, stream = list(names), numbers(label)
    for i in range(count):
        bound = len(left) - i
        j = i + next(n for n in stream if n < (1 << 32) // bound * bound) % bound
        left[i], left[j] = left[j], left[i]
    return left[:count]


def numbers(label):
    for i in itertools.count():
        block = sha(f"{seed}\n{label}\n{i}\n").digest()
        for at in range(0, 32, 4):
            yield int.from_bytes(block[at:at + 4], "big")


lines = [line.split(" ") for line in text.splitlines()]
of = lambda word: [line[1:] for line in lines if line[0] == word]
each = int(of("each")[0][0])
barred = {(number, code) for number, code, _ in of("exclude")}
print(seed)
for stratum, share in of("share"):
    members = [line[0] for line in of("institution") if line[1] == stratum]
    for code in take(members, -(-len(members) * int(share) // 100), "institutions " + stratum):
        may = [number for [number] in of("inspector") if (number, code) not in barred]
        order = take(may, len(may), "inspectors " + code)
        print("drawn", stratum, code, ",".join(order[:each]), ",".join(order[each:]) or "-")
