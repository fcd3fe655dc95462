"""The peer of benchmarks/refits: one refit of the same network in PyTorch, written the usual way.

A Module, a DataLoader that shuffles and drops the last batch, a new Adam in every epoch. Prints one line of
key=value pairs, or "skipped: ..." where PyTorch cannot be imported. Arguments are key=value, as for Refits.java.
"""
import sys
import time

try:
    import torch
    from torch import nn
    from torch.utils.data import DataLoader, TensorDataset
except ImportError as problem:
    print(f"skipped: PyTorch cannot be imported ({problem})")
    sys.exit(0)

settings = {"hidden": "15", "latent": "3", "features": "20", "batch": "10", "samples": "1000", "threads": "1",
            "warm": "2", "measure": "8"}
for argument in sys.argv[1:]:
    key, value = argument.split("=", 1)
    settings[key] = value


class Autoencoder(nn.Module):
    def __init__(self, width, hidden, latent, dropout):
        super().__init__()
        self.encoder, size = self.stack(width, hidden, dropout)
        self.mean = nn.Linear(size, latent)
        self.log_variance = nn.Linear(size, latent)
        self.decoder, size = self.stack(latent, hidden[::-1], dropout)
        self.out = nn.Linear(size, width)

    @staticmethod
    def stack(size, widths, dropout):
        layers = []
        for width in widths:
            layers += [nn.Linear(size, width), nn.LeakyReLU(0.01), nn.Dropout(dropout), nn.BatchNorm1d(width)]
            size = width
        return nn.Sequential(*layers), size

    def forward(self, x):
        h = self.encoder(x)
        mean, log_variance = self.mean(h), self.log_variance(h)
        z = mean + torch.randn_like(mean) * torch.exp(log_variance / 2)
        return self.out(self.decoder(z)), mean, log_variance


def batch_loss(model, categorical, continuous, classes, beta):
    output, mean, log_variance = model(torch.cat([categorical, continuous], dim=1))
    rows = len(output)
    loss = torch.zeros(())
    at = 0
    for count in classes:
        scores = output[:, at:at + count]
        target = categorical[:, at:at + count]
        observed = target.sum(dim=1) > 0
        loss = loss + nn.functional.cross_entropy(scores[observed], target[observed].argmax(dim=1), reduction="sum") / rows
        at += count
    half = continuous.shape[1] // 2
    for first in (0, half):
        wanted = continuous[:, first:first + half]
        errors = (output[:, at + first:at + first + half] - wanted) * (wanted != 0)
        loss = loss + errors.square().sum() / (rows * half)
    divergence = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum() / rows
    return loss + beta * divergence


def train_epoch(model, loader, classes):
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-4)
    model.train()
    total = 0.0
    for categorical, continuous in loader:
        optimizer.zero_grad()
        loss = batch_loss(model, categorical, continuous, classes, 1e-4)
        total += loss.item()
        loss.backward()
        optimizer.step()
    return total / len(loader)


def main():
    torch.set_num_threads(int(settings["threads"]))
    torch.manual_seed(1)
    samples, features = int(settings["samples"]), int(settings["features"])
    codes = [torch.randint(2, (samples,)) for _ in range(2)]
    categorical = torch.cat([nn.functional.one_hot(code, 2) for code in codes], dim=1).float()
    data = TensorDataset(categorical, torch.randn(samples, features))
    loader = DataLoader(data, batch_size=int(settings["batch"]), shuffle=True, drop_last=True)
    hidden = [int(width) for width in settings["hidden"].split(",")]
    model = Autoencoder(features + 4, hidden, int(settings["latent"]), 0.1)

    def repeat(seconds):
        start, steps = time.process_time(), 0
        while steps == 0 or time.process_time() - start < seconds:
            train_epoch(model, loader, [2, 2])
            steps += len(loader)
        return steps, time.process_time() - start

    repeat(float(settings["warm"]))
    steps, cpu = repeat(float(settings["measure"]))
    parameters = sum(p.numel() for p in model.parameters())
    print(f"engine=pytorch-{torch.__version__} replicas=1 parameters={parameters} batch={settings['batch']} "
          f"threads={settings['threads']} steps={steps} cpu_s={cpu:.2f} steps_per_cpu_s={steps / cpu:.1f}")


main()
