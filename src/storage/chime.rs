//! A gentle sound, made here and played by a program of the system; where there is none, it is silent.

use std::io::Write;
use std::process::{Command, Stdio};

const RATE: u32 = 22_050;
const SECS: f32 = 1.6;
/// The two tones, a third apart, and when each begins, in seconds.
const TONES: [(f32, f32); 2] = [(659.26, 0.0), (523.25, 0.28)];
/// How loud, of the loudest.
const VOLUME: f32 = 0.22;

/// The programs that play a file, the ones most likely there first, with what stands before its name.
const PLAYERS: [(&str, &[&str]); 4] = [("pw-play", &[]), ("paplay", &[]), ("aplay", &["-q"]), ("afplay", &[])];

/// Plays the sound and waits until it has been heard; gives whether a program played it.
pub fn ring() -> bool {
    let file = std::env::temp_dir().join(format!("klantreis-{}.wav", std::process::id()));
    let written = std::fs::File::create(&file).and_then(|mut made| made.write_all(&wav()));
    if written.is_err() {
        return false;
    }
    let name = file.to_string_lossy().into_owned();
    let quiet = |player: &str, before: &[&str]| {
        let mut command = Command::new(player);
        command.args(before).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let heard = if cfg!(windows) {
        let script = "(New-Object Media.SoundPlayer $env:KLANTREIS_CHIME).PlaySync()";
        let mut command = quiet("powershell", &["-NoProfile", "-NonInteractive", "-Command", script]);
        command.env("KLANTREIS_CHIME", &name).status().is_ok_and(|status| status.success())
    } else {
        let played =
            |(player, before): &(&str, &[&str])| quiet(player, before).arg(&name).status().is_ok_and(|s| s.success());
        PLAYERS.iter().any(played)
    };
    // It is in the folder of the system that is emptied anyhow.
    let _ = std::fs::remove_file(file);
    heard
}

/// The sound as a WAV file: one channel, 16 bits.
fn wav() -> Vec<u8> {
    let samples = samples();
    let bytes = samples.len() as u32 * 2;
    let mut out = Vec::with_capacity(44 + samples.len() * 2);
    out.extend_from_slice(b"RIFF");
    out.extend_from_slice(&(36 + bytes).to_le_bytes());
    out.extend_from_slice(b"WAVEfmt ");
    out.extend_from_slice(&16_u32.to_le_bytes());
    out.extend_from_slice(&1_u16.to_le_bytes());
    out.extend_from_slice(&1_u16.to_le_bytes());
    out.extend_from_slice(&RATE.to_le_bytes());
    out.extend_from_slice(&(RATE * 2).to_le_bytes());
    out.extend_from_slice(&2_u16.to_le_bytes());
    out.extend_from_slice(&16_u16.to_le_bytes());
    out.extend_from_slice(b"data");
    out.extend_from_slice(&bytes.to_le_bytes());
    for sample in samples {
        out.extend_from_slice(&sample.to_le_bytes());
    }
    out
}

/// Two soft tones that begin and fade without a click.
fn samples() -> Vec<i16> {
    let count = (SECS * RATE as f32) as u32;
    let at = |sample: u32| {
        let time = sample as f32 / RATE as f32;
        let tone = |(frequency, start): (f32, f32)| {
            let since = time - start;
            if since < 0.0 {
                return 0.0;
            }
            let envelope = (since / 0.02).min(1.0) * (-3.5 * since).exp() * ((SECS - time) / 0.1).clamp(0.0, 1.0);
            (std::f32::consts::TAU * frequency * since).sin() * envelope
        };
        let sum: f32 = TONES.into_iter().map(tone).sum();
        (sum * VOLUME * f32::from(i16::MAX)) as i16
    };
    (0..count).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sound_is_a_wav_file_that_begins_and_ends_in_silence() {
        let file = wav();
        assert_eq!(&file[..4], b"RIFF");
        let told = u32::from_le_bytes([file[40], file[41], file[42], file[43]]) as usize;
        assert_eq!(told, file.len() - 44, "the length of the data");
        let samples = samples();
        assert_eq!(samples.first(), Some(&0));
        assert!(samples.last().unwrap().abs() < 20);
        let loudest = samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
        assert!((3000..16_000).contains(&loudest), "gentle: {loudest}");
    }
}
