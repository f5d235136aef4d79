/*
 * SHA-256, FIPS 180-4 sections 4.1.2, 5 and 6.2. Blocks are hashed where they
 * lie; only the last one or two are copied, to be padded.
 */
#include "core/sha256.h"

#include <string.h>

enum { BLOCK = 64, ROUNDS = 64 };

/* The first 32 bits of the fractional parts of the primes' cube roots. */
static const uint32_t k[ROUNDS] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
	0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
	0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
	0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t turn(uint32_t x, unsigned n)
{
	return x >> n | x << (32 - n);
}

static uint32_t big_endian(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	       (uint32_t)p[2] << 8 | p[3];
}

/* The message schedule of one block (6.2.2, step 1). */
static void schedule(uint32_t w[ROUNDS], const unsigned char *block)
{
	for (size_t t = 0; t < 16; t++)
		w[t] = big_endian(block + 4 * t);
	for (size_t t = 16; t < ROUNDS; t++) {
		uint32_t a = w[t - 15], b = w[t - 2];
		uint32_t s0 = turn(a, 7) ^ turn(a, 18) ^ a >> 3;
		uint32_t s1 = turn(b, 17) ^ turn(b, 19) ^ b >> 10;

		w[t] = s1 + w[t - 7] + s0 + w[t - 16];
	}
}

/*
 * One round (6.2.2, step 3): instead of moving a to h on by one, the turn-th
 * of eight rounds finds a in v[8 - turn].
 */
static inline void hash_round(uint32_t v[8], unsigned turned, uint32_t add)
{
#define V(i) v[(8 + (i) - turned) % 8]
	uint32_t s1 = turn(V(4), 6) ^ turn(V(4), 11) ^ turn(V(4), 25);
	uint32_t choose = V(6) ^ (V(4) & (V(5) ^ V(6)));
	uint32_t t1 = V(7) + s1 + choose + add;
	uint32_t s0 = turn(V(0), 2) ^ turn(V(0), 13) ^ turn(V(0), 22);
	uint32_t most = (V(0) & V(1)) | (V(2) & (V(0) | V(1)));

	V(3) += t1;
	V(7) = t1 + s0 + most;
#undef V
}

static void hash_block(uint32_t h[8], const unsigned char *block)
{
	uint32_t w[ROUNDS], v[8];

	schedule(w, block);
	memcpy(v, h, sizeof(v));
	for (size_t t = 0; t < ROUNDS; t += 8) {
		hash_round(v, 0, k[t] + w[t]);
		hash_round(v, 1, k[t + 1] + w[t + 1]);
		hash_round(v, 2, k[t + 2] + w[t + 2]);
		hash_round(v, 3, k[t + 3] + w[t + 3]);
		hash_round(v, 4, k[t + 4] + w[t + 4]);
		hash_round(v, 5, k[t + 5] + w[t + 5]);
		hash_round(v, 6, k[t + 6] + w[t + 6]);
		hash_round(v, 7, k[t + 7] + w[t + 7]);
	}
	for (size_t i = 0; i < 8; i++)
		h[i] += v[i];
}

/* What is left after the whole blocks, padded (5.1.1). */
static void hash_tail(uint32_t h[8], const char *tail, size_t n, uint64_t all)
{
	unsigned char last[2 * BLOCK] = { 0 };
	size_t blocks = n + 9 > BLOCK ? 2 : 1;

	if (n)
		memcpy(last, tail, n);
	last[n] = 0x80;
	for (size_t i = 0; i < 8; i++)
		last[blocks * BLOCK - 1 - i] =
			(unsigned char)(all * 8 >> 8 * i);
	for (size_t i = 0; i < blocks; i++)
		hash_block(h, last + i * BLOCK);
}

void jb_sha256(char out[65], struct jb_str bytes)
{
	static const char digits[] = "0123456789abcdef";
	uint32_t h[8] = {
		0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
		0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
	};
	size_t at = 0;

	for (; bytes.n - at >= BLOCK; at += BLOCK)
		hash_block(h, (const unsigned char *)bytes.p + at);
	hash_tail(h, bytes.p + at, bytes.n - at, bytes.n);
	for (size_t i = 0; i < 64; i++)
		out[i] = digits[h[i / 8] >> (28 - 4 * (i % 8)) & 15];
	out[64] = '\0';
}
