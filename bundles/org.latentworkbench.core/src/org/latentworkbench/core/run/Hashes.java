package org.latentworkbench.core.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files, folders and texts, in hex. */
public final class Hashes {
	private Hashes() {
	}

	/** A file's hash, or a folder's: that of its files' relative names and hashes, in order of name. */
	public static String of(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			var digest = sha256();
			try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
				in.transferTo(java.io.OutputStream.nullOutputStream());
			}
			return hex(digest);
		}
		var digest = sha256();
		for (Path file : Folders.files(path)) {
			digest.update((Folders.name(path, file) + "\n" + of(file) + "\n").getBytes(StandardCharsets.UTF_8));
		}
		return hex(digest);
	}

	/** The hash of words, each of them kept apart from its neighbours. */
	public static String of(List<String> words) {
		var digest = sha256();
		for (String word : words) {
			byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		}
		return hex(digest);
	}

	/** Bytes of a file, or of all files in a folder. */
	static long size(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return Files.size(path);
		}
		long sum = 0;
		for (Path file : Folders.files(path)) {
			sum += Files.size(file);
		}
		return sum;
	}

	private static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
