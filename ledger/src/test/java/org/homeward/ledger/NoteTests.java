package org.homeward.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteTests {

    /** The example in the documentation of the Go package golang.org/x/mod/sumdb/note, where the format comes from. */
    private static final String NEUMANN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NEUMANN_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            %s PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """.replace("%s", "\u2014");

    /** The example of C2SP tlog-cosignature. */
    private static final String COSIGNED = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            %s example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            %s witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """.replace("%s", "\u2014");

    @Test
    void checksANoteThatAnotherProgramSigned() throws LogFormatException {
        VerifierKey key = VerifierKey.parse(NEUMANN_KEY);
        SignedNote note = SignedNote.parse(NEUMANN_NOTE.getBytes(StandardCharsets.UTF_8));
        assertThat(note.signers(TestLogs.SCHEME, List.of(key))).containsExactly(key);
        assertThat(key.encode()).isEqualTo(NEUMANN_KEY);
        assertThat(new String(note.encode(), StandardCharsets.UTF_8)).isEqualTo(NEUMANN_NOTE);
    }

    @Test
    void readsTheCheckpointOfTheSpecification() throws LogFormatException {
        SignedNote note = SignedNote.parse(COSIGNED.getBytes(StandardCharsets.UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.head().size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures().get(1).cosignedAt()).hasValue(1_679_315_147L);
        assertThat(new String(note.encode(), StandardCharsets.UTF_8)).isEqualTo(COSIGNED);
    }

    @Test
    void cosignsWhatTheSpecificationSaysIsSigned() {
        String text = new Checkpoint("example.com/log", new TreeHead(0, Merkle.emptyRoot())).text();
        NoteSignature cosignature = TestLogs.WITNESS.cosign(text, 1_679_315_147L);
        byte[] message = ("cosignature/v1\ntime 1679315147\n" + text).getBytes(StandardCharsets.UTF_8);
        Bytes bare = cosignature.signature().slice(8, 72);
        assertThat(TestLogs.SCHEME.verify(TestLogs.WITNESS.verifier().material(), message, bare))
                .isTrue();
    }

    @Test
    void ignoresUnknownSignersAndRefusesAWrongSignatureOfAKnownOne() {
        String text = "text\n";
        SignedNote note = new SignedNote(text, List.of(TestLogs.LOG.signNote(text)));
        SigningKey stranger = SigningKey.of(TestLogs.SCHEME, "stranger", VerifierKey.NOTE, TestLogs.seed(9));
        VerifierKey log = TestLogs.LOG.verifier();
        assertThat(note.with(stranger.signNote(text)).signers(TestLogs.SCHEME, List.of(log)))
                .containsExactly(log);
        assertThat(note.with(stranger.signNote("other\n")).signers(TestLogs.SCHEME, List.of(log, stranger.verifier())))
                .isEmpty();
        assertThat(note.signers(TestLogs.SCHEME, List.of(stranger.verifier()))).isEmpty();
    }

    @Test
    void refusesWhatIsNotANote() {
        for (String wrong : List.of(
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "te\u0000xt\n\n\u2014 name AAAAAAA=\n")) {
            assertThatThrownBy(() -> SignedNote.parse(wrong.getBytes(StandardCharsets.UTF_8)))
                    .as(wrong)
                    .isInstanceOf(LogFormatException.class);
        }
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LARGEST + 1]))
                .isInstanceOf(LogFormatException.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n', 'x', '\n'}))
                .isInstanceOf(LogFormatException.class);
    }

    @Test
    void refusesWhatIsNotACheckpoint() {
        String root = Merkle.emptyRoot().base64();
        for (String wrong : List.of(
                "origin\n00\n" + root + "\n",
                "origin\n-1\n" + root + "\n",
                "origin\n+1\n" + root + "\n",
                "\n0\n" + root + "\n",
                "origin\n0\n" + root + "\nextension\n",
                "origin\n0\n" + root.substring(4) + "\n",
                "origin\n99999999999999999999\n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).as(wrong).isInstanceOf(LogFormatException.class);
        }
    }

    @Test
    void refusesAKeyWithAnyCharacterChanged() throws LogFormatException {
        String line = TestLogs.LOG.verifier().encode();
        for (int i = 0; i < line.length(); i++) {
            char other = line.charAt(i) == 'b' ? 'c' : 'b';
            String changed = line.substring(0, i) + other + line.substring(i + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).as(changed).isInstanceOf(LogFormatException.class);
        }
        assertThat(VerifierKey.parse(line)).isEqualTo(TestLogs.LOG.verifier());
    }

    @Test
    void provesAnEntryOfflineAndRefusesAnyByteChanged() throws LogFormatException {
        TestLogs.Log log = TestLogs.log(300);
        SignedNote note = log.checkpoint();
        SignedNote cosigned = note.with(TestLogs.WITNESS.cosign(note.text(), 1_748_000_000L));
        byte[] entry = log.entries().get(123);
        LogProof proof = new LogProof(
                Optional.of(Bytes.of(new byte[] {1, 2, 3})),
                123,
                Merkle.inclusionProof(log.nodes(), 123, 300),
                cosigned);
        byte[] file = proof.encode();
        assertThat(vouchers(file, entry)).containsExactly(TestLogs.LOG.verifier(), TestLogs.WITNESS.verifier());
        assertThat(vouchers(file, "e124".getBytes(StandardCharsets.UTF_8))).isEmpty();
        int header = new String(file, StandardCharsets.UTF_8).indexOf("index ");
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= 1;
            boolean inExtra = i >= header - 6 && i < header - 1;
            if (!inExtra) { // The specification leaves the extra data unauthenticated.
                assertThat(vouchers(changed, entry)).as("byte %d", i).hasSizeLessThan(2);
            }
        }
    }

    /** Who vouches for {@code entry}; nobody where the file is not even a proof. */
    private static List<VerifierKey> vouchers(byte[] file, byte[] entry) {
        try {
            return LogProof.parse(file)
                    .vouchers(
                            TestLogs.SCHEME,
                            "example.org/log",
                            TestLogs.LOG.verifier(),
                            List.of(TestLogs.LOG.verifier(), TestLogs.WITNESS.verifier()),
                            entry);
        } catch (LogFormatException malformed) {
            return List.of();
        }
    }
}
