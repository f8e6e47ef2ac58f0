package id.sahkan.applicant.document.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Opens one stranger's file after another and answers over its standard output, until its input ends or it is killed.
/// Its input is watched while it works: when the service dies, by whatever, nobody waits for the answer, and it ends in
/// the middle of a file. It knows nothing, may reach nothing, and keeps nothing.
public final class Worker {

    private @Nullable Pages open;

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        ImageIO.setUseCache(false);
        Jpeg2000.register();
        WarmUp.warm();
        new Answer.Ready().write(out);
        new Worker().serve(in, out);
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException {
        BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
        Thread.ofPlatform().name("requests").daemon().start(() -> read(in, asked));
        while (true) {
            try {
                answer(asked.take()).write(out);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// Nothing is put in order at the end: there is nothing that anybody keeps.
    private static void read(DataInputStream in, BlockingQueue<Request> asked) {
        try {
            while (true) {
                asked.add(Request.read(in));
            }
        } catch (EOFException _) {
            Runtime.getRuntime().halt(0);
        } catch (IOException _) {
            Runtime.getRuntime().halt(1);
        }
    }

    /// A full heap ends the process before it gets here (`ExitOnOutOfMemoryError`); a full stack does not.
    @SuppressWarnings("CatchThrowable")
    private Answer answer(Request request) {
        try {
            return switch (request) {
                case Request.Check(boolean image, Limits limits, byte[] file) ->
                    image
                            ? new Answer.Checked(1, Sharpness.of(Pictures.reduced(file, Sharpness.SIDE, limits)))
                            : new Answer.Checked(new PdfCheck(limits).pages(file), null);
                case Request.Open(boolean image, Limits limits, byte[] file) -> {
                    close();
                    open = image ? new PhotoPage(file, limits) : new PdfPages(file, limits);
                    yield new Answer.Opened();
                }
                case Request.Emblem(Limits limits, byte[] file) -> new Answer.Drawn(EmblemPicture.png(file, limits));
                case Request.Picture(Limits limits, int width, byte[] file) ->
                    new Answer.Drawn(Pictures.web(file, width, limits));
                case Request.Draw(int page) -> new Answer.Drawn(drawn(page));
            };
        } catch (UnsafeFile unsafe) {
            return new Answer.Refused(unsafe.reason());
        } catch (Throwable _) {
            // Whatever a file does to its reader, the file is refused.
            return new Answer.Refused(Reason.UNREADABLE);
        }
    }

    private byte[] drawn(int page) throws IOException {
        if (open == null) {
            throw new IllegalStateException("nothing is open");
        }
        return Pictures.encoded(open.draw(page));
    }

    private void close() throws IOException {
        Pages pages = open;
        open = null;
        if (pages != null) {
            pages.close();
        }
    }
}
