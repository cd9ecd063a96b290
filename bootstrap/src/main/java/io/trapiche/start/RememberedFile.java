package io.trapiche.start;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** A file that says when it is read: of one that cannot be, Spring Boot does not say which. */
final class RememberedFile extends AbstractResource {

    private final Resource file;
    private final Consumer<Resource> read;

    private RememberedFile(Resource file, Consumer<Resource> read) {
        this.file = file;
        this.read = read;
    }

    /** Finds whatever has a location. */
    static final class Loader extends DefaultResourceLoader {

        private @Nullable Resource last;

        @Override
        public Resource getResource(String location) {
            Resource resource = super.getResource(location);
            return resource.isFile()
                    ? new RememberedFile(resource, found -> last = found)
                    : resource;
        }

        /** That which was read last; null for none. */
        @Nullable Resource last() {
            return last;
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        read.accept(file);
        if (file.getFile().isDirectory()) {
            // Java would read the names in it.
            throw new FileNotFoundException("a folder");
        }
        return file.getInputStream();
    }

    @Override
    public String getDescription() {
        return file.getDescription();
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public boolean isReadable() {
        return file.isReadable();
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public File getFile() throws IOException {
        return file.getFile();
    }

    @Override
    public URL getURL() throws IOException {
        return file.getURL();
    }

    @Override
    public URI getURI() throws IOException {
        return file.getURI();
    }

    @Override
    public @Nullable String getFilename() {
        return file.getFilename();
    }

    @Override
    public long contentLength() throws IOException {
        return file.contentLength();
    }

    @Override
    public long lastModified() throws IOException {
        return file.lastModified();
    }

    @Override
    public Resource createRelative(String path) throws IOException {
        return new RememberedFile(file.createRelative(path), read);
    }
}
