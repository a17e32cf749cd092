package org.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Ed25519Tests {

    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** RFC 8032, section 7.1, tests 1 to 3: seed, public key, message, signature. */
    private static final String[][] VECTORS = {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        }
    };

    @Test
    void signsAsTheSpecificationDoes() throws LogFormatException {
        for (String[] vector : VECTORS) {
            Bytes seed = Bytes.ofHex(vector[0]);
            byte[] message = HexFormat.of().parseHex(vector[2]);
            assertThat(TestLogs.SCHEME.publicKey(seed)).hasToString(vector[1]);
            Bytes signature = TestLogs.SCHEME.sign(seed, Bytes.ofHex(vector[1]), message);
            assertThat(signature).hasToString(vector[3]);
            assertThat(TestLogs.SCHEME.verify(Bytes.ofHex(vector[1]), message, signature))
                    .isTrue();
        }
    }

    @Test
    void agreesWithTheOneOfTheJdk() throws GeneralSecurityException {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] seed = new byte[32];
            byte[] message = new byte[i * 3];
            random.nextBytes(seed);
            random.nextBytes(message);
            Bytes key = TestLogs.SCHEME.publicKey(Bytes.of(seed));
            Bytes signature = TestLogs.SCHEME.sign(Bytes.of(seed), key, message);
            assertThat(jdkSign(seed, message)).isEqualTo(signature.toArray());
            assertThat(jdkVerify(key, message, signature.toArray())).isTrue();

            byte[] changed = signature.toArray();
            changed[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            assertThat(TestLogs.SCHEME.verify(key, message, Bytes.of(changed)))
                    .isEqualTo(jdkVerify(key, message, changed))
                    .isFalse();
        }
    }

    @Test
    void refusesASignatureWithAnyBitChanged() {
        byte[] message = {1, 2, 3};
        Bytes seed = TestLogs.seed(3);
        Bytes key = TestLogs.SCHEME.publicKey(seed);
        byte[] signature = TestLogs.SCHEME.sign(seed, key, message).toArray();
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] changed = signature.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(TestLogs.SCHEME.verify(key, message, Bytes.of(changed)))
                    .as("bit %d", bit)
                    .isFalse();
        }
        assertThat(TestLogs.SCHEME.verify(key, message, Bytes.of(new byte[63]))).isFalse();
        assertThat(TestLogs.SCHEME.verify(Bytes.of(new byte[31]), message, Bytes.of(signature)))
                .isFalse();
    }

    private static byte[] jdkSign(byte[] seed, byte[] message) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
        signer.update(message);
        return signer.sign();
    }

    private static boolean jdkVerify(Bytes key, byte[] message, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = java.util.Arrays.copyOf(X509_HEAD, X509_HEAD.length + 32);
        System.arraycopy(key.toArray(), 0, encoded, X509_HEAD.length, 32);
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(message);
        try {
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }
}
